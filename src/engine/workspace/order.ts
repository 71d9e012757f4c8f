import type { ForeignKey } from './tables.ts';

/** A table to be emptied, and the links to empty before it, by table. */
export type Removal = { readonly table: string; readonly loosen: readonly ForeignKey[] };

/**
 * The tables in an order in which their rows can be deleted: first what points, then what is pointed at. Where tables point at
 * one another or at themselves, the links that may be empty are emptied before. Refuses links in a circle that may not.
 */
export function removalOrder(
  tables: readonly string[],
  keys: readonly ForeignKey[],
): { order: Removal[]; whole: Set<string> } {
  const left = new Set(tables);
  const order: Removal[] = [];
  const whole = new Set<string>();
  while (left.size > 0) {
    const pointing = (table: string) =>
      keys.filter((key) => key.target === table && key.table !== table && left.has(key.table));
    const next =
      [...left].find((table) => pointing(table).length === 0) ??
      [...left].find((table) => pointing(table).every((key) => key.loose));
    if (next === undefined)
      throw new Error(`${[...left].join(', ')} point at one another for good`);
    const own = keys.filter((key) => key.target === next && key.table === next);
    // Rows that must point at rows of their own table go together or not at all.
    if (own.some((key) => !key.loose)) whole.add(next);
    order.push({ table: next, loosen: [...pointing(next), ...own.filter((key) => key.loose)] });
    left.delete(next);
  }
  return { order, whole };
}
