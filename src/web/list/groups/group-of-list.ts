import type { FieldMeta, GroupsReply } from '#model/api.ts';
import { groupsOf, type Group } from '../grouping.ts';

/** A group of a table, with the sum of each field that was asked for; null where no record has a value. */
export type GroupOfList = Omit<Group, 'figure'> & {
  /** The value as text, '' for records without one. */
  readonly id: string;
  readonly sums: Readonly<Record<string, string | null>>;
};

/** The groups of a reply: choices in the order of their field, others largest first, those without a value last. */
export function summed(
  reply: GroupsReply,
  field: Pick<FieldMeta, 'name' | 'valueKind' | 'options'>,
  sums: readonly string[],
): GroupOfList[] {
  const groups = groupsOf(reply, field.name, null).map(
    ({ key, title, count }, index): GroupOfList => {
      const values = reply.groups[index]?.values ?? {};
      return { id: key ?? '', key, title, count, sums: sumsOf(values, sums) };
    },
  );
  const order = field.valueKind === 'yesNo' ? ['true', 'false'] : Object.keys(field.options ?? {});
  const place = ({ key }: GroupOfList) => {
    if (key === null) return Infinity;
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return groups.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function sumsOf(values: GroupsReply['groups'][number]['values'], sums: readonly string[]) {
  return Object.fromEntries(
    sums.map((path) => {
      const value = values[`sum:${path}`];
      return [path, value === null || value === undefined ? null : String(value)];
    }),
  );
}
