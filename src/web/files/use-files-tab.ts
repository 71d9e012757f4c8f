import { useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { countQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { filesTexts } from '#web/texts/files.ts';

/** The current files that hang on a record. */
export function filesOf(record: string): Condition {
  return {
    all: [
      { field: 'regarding', op: 'is', value: record },
      { field: 'current', op: 'is', value: true },
    ],
  };
}

/** The tab of a record's files with their number; none where records of the object carry no files. */
export function useFilesTab(
  { internal, area, kind }: ObjectMeta,
  record: Row,
): { key: 'files'; name: string; count: number | undefined }[] {
  const t = useText(filesTexts);
  const isReadable = useObject('file') !== undefined;
  const has = isReadable && kind === 'record' && !internal && area !== 'admin';
  const count = useQuery({
    ...countQuery('file', { fields: ['id'], filter: filesOf(record.id) }),
    enabled: has,
  });
  return has ? [{ key: 'files', name: t('files'), count: count.data?.count }] : [];
}

/** Whether files may be brought to the record. */
export function useMayAttach(object: ObjectMeta, record: Row): boolean {
  const file = useObject('file');
  const isAlive = record['deletedAt'] == null;
  return isAlive && Boolean(object.can.edit) && Boolean(file?.can.create);
}
