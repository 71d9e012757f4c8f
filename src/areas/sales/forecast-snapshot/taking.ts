import { z } from 'zod';
import { asEngine } from '#engine/system-scope.ts';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { addDays, addMonths, startOfPeriod } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import { readExpected, type ExpectedCell } from './queries/expected.ts';

const monthsAhead = 6;
const atOnce = 5000;
const userShape = z.object({ id: z.string(), mainUnit: z.object({ id: z.string() }).nullable() });

/** Keeps what is expected of everyone for this month and the five after it, once a week; gives how many rows it wrote. */
export async function takeSnapshot(scope: Scope): Promise<number> {
  const engine = asEngine(scope);
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const filter = { field: 'takenOn', op: 'gte', value: startOfPeriod(today, 'week') } as const;
  const { items } = await listRecords(engine, 'forecast-snapshot', { filter, limit: 1 });
  if (items.length > 0) return 0;
  const from = `${today.slice(0, 7)}-01`;
  const to = addDays(addMonths(from, monthsAhead), -1);
  const cells = await readExpected(engine, { from, to, today });
  const people = [...new Set(cells.flatMap(({ person }) => person ?? []))];
  const users = await listRecords(engine, 'user', {
    filter: { field: 'id', op: 'in', value: people },
    fields: ['mainUnit'],
    limit: people.length + 1,
  });
  const units = new Map(
    users.items.map((item) => {
      const { id, mainUnit } = userShape.parse(item);
      return [id, mainUnit?.id ?? null];
    }),
  );
  const rows = summed(cells).map(({ person, month, ...figures }): ChangeInput => {
    const whose = { owner: person, unit: units.get(person) ?? null };
    const values = { takenOn: today, month: `${month}-01`, ...figures, ...whose };
    return { op: 'create', object: 'forecast-snapshot', values };
  });
  for (let at = 0; at < rows.length; at += atOnce)
    await commit(engine, { changes: rows.slice(at, at + atOnce), byAction: true });
  return rows.length;
}

// The stages of a category come together; what is overdue is still in the pipeline.
function summed(cells: readonly ExpectedCell[]) {
  const sums = new Map<
    string,
    {
      person: string;
      month: string;
      category: string;
      amount: number;
      weighted: number;
      count: number;
    }
  >();
  for (const { person, month, category: told, amount, weighted, count } of cells) {
    if (person === null) continue;
    const category = told === 'overdue' ? 'pipeline' : told;
    const key = `${person} ${month} ${category}`;
    const before = sums.get(key) ?? { amount: 0, weighted: 0, count: 0 };
    sums.set(key, {
      person,
      month,
      category,
      amount: before.amount + amount,
      weighted: before.weighted + weighted,
      count: before.count + count,
    });
  }
  return [...sums.values()].map(({ amount, weighted, ...row }) => ({
    ...row,
    amount: amount.toFixed(4),
    weighted: weighted.toFixed(4),
  }));
}
