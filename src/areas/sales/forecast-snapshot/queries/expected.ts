import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { raw, sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare } from '#engine/query/prepare.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';
import { columnAt, creditedSql } from '../../goal/index.ts';

/** Between which days, as seen on which. */
export type Window = { readonly from: string; readonly to: string; readonly today: string };

const money = z.coerce.number();
const cellShape = z.object({
  month: z.string(),
  person: z.string().nullable(),
  category: z.enum(['won', 'pipeline', 'best', 'commit', 'overdue']),
  stage: z.string().nullable(),
  amount: money,
  weighted: money,
  count: money,
});

/** What a person has won or expects in a month, by category and stage; amounts in the base currency. Whose day has passed is overdue, in the month of today. */
export type ExpectedCell = z.infer<typeof cellShape>;

// Beyond visible(scope): all hangs on opportunities that the query door lets through.
/** What was won and what is expected between two days, by who has the credit, among the opportunities that the asker may see. */
export async function readExpected(scope: Scope, window: Window): Promise<ExpectedCell[]> {
  const rows = await rowsOf<object>(
    scope.db,
    sql`select to_char(e.day, 'YYYY-MM') as month, e.person, e.category, e.stage,
        round(sum(e.amount), 4) as amount, round(sum(e.amount * e.probability / 100), 4) as weighted,
        count(*) filter (where e.owned) as count
      from (${expectedSql(scope, window)}) e group by 1, 2, 3, 4`,
  );
  return rows.map((row) => cellShape.parse(row));
}

const openShape = z.object({
  id: z.string(),
  name: z.string(),
  person: z.string().nullable(),
  amount: money,
  probability: money,
  expectedCloseOn: z.string(),
});
export type OpenRow = z.infer<typeof openShape>;
const mostOpen = 200;

// Beyond visible(scope): all hangs on opportunities that the query door lets through.
/** The open opportunities of those days from which most is to be expected, of these people where they are named. */
export async function readOpen(
  scope: Scope,
  window: Window,
  people: readonly string[] | null,
): Promise<OpenRow[]> {
  const prepared = prepare(scope, 'opportunity', { filter: openWithin(window) });
  const at = (field: string) => columnAt(prepared, field);
  const found = matchesSql(
    prepared,
    sql`t.id, t.name, ${at('owner')} as person, coalesce(${at('amount')}, 0) as amount,
      coalesce(${at('probability')}, 0) as probability, ${at('expectedCloseOn')} as "expectedCloseOn"`,
  );
  const own = people === null ? raw('true') : sql`o.person = any(${people}::uuid[])`;
  const rows = await rowsOf<object>(
    scope.db,
    sql`select * from (${found}) o where ${own} order by o.amount * o.probability desc, o.id limit ${mostOpen}`,
  );
  return rows.map((row) => openShape.parse(row));
}

function openWithin({ from, to }: Window): Condition {
  return {
    all: [
      { field: 'state', op: 'is', value: 'open' },
      { field: 'forecast', op: 'isNot', value: 'omitted' },
      { field: 'expectedCloseOn', op: 'gte', value: from },
      { field: 'expectedCloseOn', op: 'lte', value: to },
    ],
  };
}

// Beyond visible(scope): all hangs on opportunities that the query door lets through.
function expectedSql(scope: Scope, window: Window): Sql {
  const { from, to, today } = window;
  const isThisPeriod = from <= today && today <= to;
  const isOpen: Condition = isThisPeriod
    ? {
        all: [
          { field: 'state', op: 'is', value: 'open' },
          { field: 'forecast', op: 'isNot', value: 'omitted' },
          { field: 'expectedCloseOn', op: 'lte', value: to },
        ],
      }
    : openWithin(window);
  const isWon: Condition = {
    all: [
      { field: 'state', op: 'is', value: 'won' },
      { field: 'closedOn', op: 'gte', value: from },
      { field: 'closedOn', op: 'lte', value: to },
    ],
  };
  const prepared = prepare(scope, 'opportunity', { filter: { any: [isOpen, isWon] } });
  const at = (field: string) => columnAt(prepared, field);
  const found = matchesSql(
    prepared,
    sql`t.id, ${at('owner')} as person, coalesce(${at('ownerCredit')}, 100) as credit,
      case when t.state = 'won' then coalesce(${at('actualAmount')}, ${at('amount')}, 0) else coalesce(${at('amount')}, 0) end as worth,
      case when t.state = 'won' then 100 else coalesce(${at('probability')}, 0) end as probability,
      case when t.state = 'won' then null else ${at('stage')}::text end as stage,
      case when t.state = 'won' then ${at('closedOn')} else greatest(${at('expectedCloseOn')}, ${today}::date) end as day,
      case when t.state = 'won' then 'won' when ${at('expectedCloseOn')} < ${today}::date then 'overdue'
        else coalesce(${at('forecast')}, 'pipeline') end as category`,
  );
  return creditedSql(scope, found, ['probability', 'stage', 'day', 'category']);
}

const rateShape = z.object({ stage: z.string(), decided: money, won: money });

// Beyond visible(scope): all hangs on opportunities that the query door lets through.
/** Of those who came into each stage and were decided since that day, how many were won, in percent by stage; among the opportunities that the asker may see. */
export async function readWinRates(
  scope: Scope,
  since: string,
): Promise<ReadonlyMap<string, number>> {
  const filter: Condition = {
    all: [
      { field: 'state', op: 'in', value: ['won', 'lost'] },
      { field: 'closedOn', op: 'gte', value: since },
    ],
  };
  const prepared = prepare(scope, 'opportunity', { filter });
  const rows = await rowsOf<object>(
    scope.db,
    sql`with decided as materialized (${matchesSql(prepared, sql`t.id, t.state`)}), came as (
        select distinct m.to_stage_id as stage, d.id, d.state from decided d
        join stage_move m on m.workspace_id = ${scope.workspaceId} and m.opportunity_id = d.id and m.deleted_at is null and m.to_stage_id is not null)
      select c.stage, count(*) as decided, count(*) filter (where c.state = 'won') as won from came c group by c.stage`,
  );
  const rates = rows.map((row) => rateShape.parse(row));
  return new Map(rates.map(({ stage, decided, won }) => [stage, (100 * won) / decided]));
}
