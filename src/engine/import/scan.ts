import { z } from 'zod';
import { detectDateOrder } from '#kit/tabular/read-dates.ts';
import { detectDecimalMark } from '#kit/tabular/read-numbers.ts';
import type { Table } from '#kit/tabular/table.ts';
import type { ColumnFacts } from './mapping.ts';

/** What a look over the whole file tells: how many rows there are, and how columns write dates and decimals. */
export const scannedSchema = z.object({
  total: z.number(),
  facts: z.record(
    z.string(),
    z.object({ dateOrder: z.enum(['ymd', 'dmy', 'mdy']), mark: z.enum(['.', ',']) }),
  ),
});
export type Scanned = z.infer<typeof scannedSchema>;

// A column has fewer different days than this, and more of them tell nothing new.
const mostValues = 20_000;

/** Looks over the file; only of columns that hold dates or numbers are values kept, each once. */
export async function scanTable(
  table: Pick<Table, 'columns' | 'rows'>,
  columns: ReadonlySet<string>,
): Promise<Scanned> {
  const watched = table.columns.flatMap((name, at) =>
    columns.has(name) ? [{ name, at, values: new Set<string>() }] : [],
  );
  let total = 0;
  for await (const { cells } of table.rows()) {
    total += 1;
    for (const { at, values } of watched) {
      const cell = cells[at];
      if (cell && values.size < mostValues) values.add(cell);
    }
  }
  const facts = watched.map(({ name, values }) => {
    const all = [...values];
    return [name, { dateOrder: detectDateOrder(all).order, mark: detectDecimalMark(all) }] as const;
  });
  return { total, facts: Object.fromEntries(facts) };
}

/** The facts as a mapping reads them. */
export function factsOf(scanned: Scanned): ColumnFacts {
  return new Map(Object.entries(scanned.facts));
}
