import type { FieldMeta } from '#model/api.ts';
import type { Group } from '#web/list/grouping.ts';

/** A column of a board: a value of its field with what the group query counted of it. */
export type BoardColumn = Group & {
  /** The value as text, '' for records without one. */
  readonly id: string;
};

/** A column of a link that stands there even when it is empty, in its place. */
export type OrderedColumn = { readonly id: string; readonly title: string };

/** The most columns that a link makes; beyond these a board helps nobody. */
export const mostColumns = 40;

/** The columns of a board in their order: choices as they are defined, what has an order in it, other linked records largest first, those without a value last. */
export function columnsOfBoard(
  field: FieldMeta,
  groups: readonly Group[],
  ordered: readonly OrderedColumn[] = [],
): BoardColumn[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const first = new Map(ordered.map(({ id, title }) => [id, title]));
  const linked = groups.flatMap(({ key }) => (key === null || first.has(key) ? [] : key));
  const keys = namedKeys(field) ?? [...first.keys(), ...linked].slice(0, mostColumns);
  const columns = keys.map((key) => ({
    ...columnOf(key, byKey.get(key)),
    ...(first.has(key) ? { title: first.get(key) ?? null } : {}),
  }));
  const rest = byKey.get(null);
  return rest || !field.required ? [...columns, columnOf(null, rest)] : columns;
}

function namedKeys({ valueKind, options }: FieldMeta): string[] | null {
  if (valueKind === 'choice') return Object.keys(options ?? {});
  return valueKind === 'yesNo' ? ['true', 'false'] : null;
}

function columnOf(key: string | null, group: Group | undefined): BoardColumn {
  const { title = null, count = 0, figure = null } = group ?? {};
  return { id: key ?? '', key, title, count, figure };
}

/** The value that a record gets in the column, as replies show it. */
export function valueOfColumn({ valueKind }: FieldMeta, { key, title }: BoardColumn): unknown {
  if (key === null) return null;
  if (valueKind === 'yesNo') return key === 'true';
  return valueKind === 'choice' ? key : { id: key, title };
}

/** The name of a column as a place to drop on; the one without a value has none of its own. */
export function dropId({ id }: BoardColumn): string {
  return `column/${id}`;
}
