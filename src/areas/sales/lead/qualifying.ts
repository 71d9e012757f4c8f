import type { ObjectModel } from '#model/model.ts';

/** The fields that a workspace added to both objects under one name and of one kind. */
export function carriedFields(from: ObjectModel, to: ObjectModel): string[] {
  return [...from.fields.values()]
    .filter(({ own, name, field: { kind, readOnly } }) => {
      const other = to.fields.get(name);
      const isOfBoth = own !== undefined && other?.own !== undefined && other.field.kind === kind;
      return isOfBoth && readOnly !== true && kind !== 'formula' && kind !== 'rollUp';
    })
    .map(({ name }) => name);
}

/** The named values that are not empty. */
export function kept(
  values: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const known = names.filter((name) => values[name] !== null && values[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}
