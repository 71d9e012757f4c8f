import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { isEditable } from '#web/kinds/registry.ts';

/** Says which fields of the record this user may edit: by his rights, or since the record is himself. */
export function useMayEdit(object: ObjectMeta, record: Row): (field: FieldMeta) => boolean {
  const { user } = useMeta();
  const own = record.id === user.id ? (object.selfFields ?? []) : [];
  if (record['deletedAt'] != null) return () => false;
  return (field) =>
    isEditable(field) && (object.can.edit !== undefined || own.includes(field.name));
}
