import { useMemo } from 'react';
import type { FieldMeta, MetaReply, ObjectMeta } from '#model/api.ts';
import { findPath, useMeta } from '#web/api/use-meta.ts';
import { useLabel } from '#web/language/language.ts';
import { isEditable, viewOf } from '#web/kinds/registry.ts';

/** A column of a list: a path with its label, field and looks. */
export type Column = {
  readonly path: string;
  readonly label: string;
  readonly field: FieldMeta;
  readonly isTitle: boolean;
  /** Only the record's own fields are edited in place. */
  readonly isEditable: boolean;
  readonly align: 'start' | 'end';
  readonly width: number;
};

/** The columns of the paths that this user may see; the title stands first whatever the order says. */
export function useColumns(object: ObjectMeta, paths: readonly string[]): readonly Column[] {
  const meta = useMeta();
  const label = useLabel();
  return useMemo(() => {
    const ordered = [object.title, ...paths.filter((path) => path !== object.title)];
    return ordered.flatMap((path) => columnOf(meta, object, path, label) ?? []);
  }, [meta, object, paths, label]);
}

/** The words that name a path: the field, after the record it is reached over. */
export function pathLabel(
  steps: readonly FieldMeta[],
  label: (text: FieldMeta['label']) => string,
): string {
  return steps.map((step) => label(step.label)).join(' › ');
}

/** The paths that lists and filters offer: own fields, then one step over links. */
export function offeredPaths(meta: MetaReply, object: ObjectMeta): string[] {
  const own = object.fields.filter(
    (field) => field.name !== 'version' && field.valueKind !== 'structure',
  );
  const linked = own
    .filter((field) => field.kind === 'link')
    .flatMap((field) => {
      const target = meta.objects.find(({ name }) => name === field.target);
      const fields =
        target?.fields.filter((one) => !standard.has(one.name) && one.name !== target.title) ?? [];
      return fields
        .filter((one) => one.valueKind !== 'structure')
        .map((one) => `${field.name}.${one.name}`);
    });
  return [...own.map((field) => field.name), ...linked];
}

const standard = new Set([
  'id',
  'version',
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'deletedAt',
]);

function columnOf(
  meta: MetaReply,
  object: ObjectMeta,
  path: string,
  label: (text: FieldMeta['label']) => string,
): Column | null {
  const found = findPath(meta, object, path);
  if (!found) return null;
  const view = viewOf(found.field);
  const isTitle = path === object.title;
  return {
    path,
    label: pathLabel(found.steps, label),
    field: found.field,
    isTitle,
    isEditable:
      found.steps.length === 1 && object.can.edit !== undefined && isEditable(found.field),
    align: view.align ?? 'start',
    width: isTitle ? 260 : view.width,
  };
}
