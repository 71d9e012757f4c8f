import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare, type Prepared } from '#engine/query/prepare.ts';
import { titlesOf } from '#engine/query/present.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import type { Condition } from '#model/condition.ts';
import { columnAt } from '../../goal/index.ts';

/** By what it is told who owes. */
export const owedGroups = ['party', 'contract', 'owner', 'unit'] as const;

const amount = z.coerce.number();
const rowShape = z.object({
  id: z.string().nullable(),
  planned: amount,
  received: amount,
  notDue: amount,
  upTo30: amount,
  upTo60: amount,
  upTo90: amount,
  over90: amount,
  oldest: z.string().nullable(),
});

/** What was planned of one, what came in, and what is open by the days for which it is overdue; in the base currency. */
export type OwedRow = z.infer<typeof rowShape> & { readonly title: string | null };

const mostRows = 500;

type OwedAsked = {
  readonly by: (typeof owedGroups)[number];
  readonly filter?: Condition | undefined;
};

// Beyond visible(scope): the plans are those that the query door lets through.
/** Who owes how much for how long, the largest first, at most 500, and how many there are; of the plans that the asker may see. */
export async function owedBy(
  scope: Scope,
  { by, filter }: OwedAsked,
): Promise<{ rows: OwedRow[]; count: number }> {
  const prepared = prepare(scope, 'payment-plan', filter ? { filter } : {});
  const today = dayIn(scope.workspace.zone, scope.now.toISOString());
  const rows = await rowsOf<Record<string, unknown>>(
    scope.db,
    sql`with plans as materialized (${plansSql(prepared, { by, today })})
      select p.grp as id, sum(p.amount) as planned, sum(p.received) as received,
        coalesce(sum(p.open) filter (where p.late <= 0), 0) as "notDue",
        coalesce(sum(p.open) filter (where p.late between 1 and 30), 0) as "upTo30",
        coalesce(sum(p.open) filter (where p.late between 31 and 60), 0) as "upTo60",
        coalesce(sum(p.open) filter (where p.late between 61 and 90), 0) as "upTo90",
        coalesce(sum(p.open) filter (where p.late > 90), 0) as "over90",
        min(p.due) filter (where p.open > 0)::text as oldest, count(*) over () as count
      from plans p group by p.grp order by sum(p.open) desc, p.grp limit ${mostRows}`,
  );
  const found = rows.map((row) => rowShape.parse(row));
  const titles = await titlesOf(
    scope,
    found.flatMap(({ id }) => id ?? []),
  );
  return {
    rows: found.map((row) => ({ ...row, title: titles.get(row.id ?? '')?.title ?? null })),
    count: Number(rows[0]?.['count'] ?? 0),
  };
}

type Asked = { readonly by: OwedAsked['by']; readonly today: string };

// Beyond visible(scope): as above.
function plansSql(prepared: Prepared, { by, today }: Asked): Sql {
  const at = (field: string) => columnAt(prepared, field);
  const [amountOf, received] = [at('amount'), at('received')];
  return matchesSql(
    prepared,
    sql`${at(by)}::text as grp, coalesce(${amountOf}, 0) as amount, coalesce(${received}, 0) as received,
      coalesce(${amountOf}, 0) - coalesce(${received}, 0) as open, ${at('dueOn')} as due, ${today}::date - ${at('dueOn')} as late`,
  );
}
