import type { FieldMeta, MetaReply } from '#model/api.ts';

/** The objects whose records a link may point to, as far as this user may read them. */
export function targetsOf(meta: MetaReply, field: FieldMeta): string[] {
  if (field.target !== undefined) return [field.target];
  return meta.objects
    .filter(({ name, internal, kind }) =>
      field.targets ? field.targets.includes(name) : !internal && kind !== 'fact',
    )
    .map(({ name }) => name);
}
