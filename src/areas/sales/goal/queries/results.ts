import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { raw, sql, type Sql } from '#engine/database/sql.ts';
import { matchesSql, prepare } from '#engine/query/prepare.ts';
import type { Scope } from '#engine/scope.ts';
import type { Condition } from '#model/condition.ts';
import type { GoalMeasure } from '../fields.ts';
import type { ResultCell } from '../rules/attained.ts';
import { columnAt } from './column.ts';
import { creditedSql } from './credited.ts';

/** Which results are read: of which months, and told apart by what beside person and unit. */
export type ResultsAsked = {
  readonly measure: GoalMeasure;
  readonly from: string;
  readonly to: string;
  readonly byFamily: boolean;
  /** The customers for each of whom results are told; all others come together. */
  readonly parties: readonly string[];
};

const cellShape = z.object({
  month: z.string(),
  person: z.string().nullable(),
  unit: z.string().nullable(),
  family: z.string().nullable(),
  party: z.string().nullable(),
  amount: z.string(),
});

// Beyond visible(scope): the results are of records that the query door lets through.
/** What was reached between two days by person, unit and month, among the records that the asker may see. */
export async function readResults(scope: Scope, asked: ResultsAsked): Promise<ResultCell[]> {
  const rows = await rowsOf<object>(
    scope.db,
    sql`with results as materialized (${resultsSql(scope, asked)})
      select to_char(r.day, 'YYYY-MM') as month, r.person, r.unit, r.family, r.party, round(sum(r.amount), 4)::text as amount
      from results r group by 1, 2, 3, 4, 5`,
  );
  return rows.map((row) => cellShape.parse(row));
}

function resultsSql(scope: Scope, asked: ResultsAsked): Sql {
  switch (asked.measure) {
    case 'visits':
      return visitsSql(scope, asked);
    case 'new-customers':
      return customersSql(scope, asked);
    case 'order-amount':
      return ordersSql(scope, asked);
    case 'receipt-amount':
      return receiptsSql(scope, asked);
    default:
      return wonSql(scope, asked);
  }
}

const within = (field: string, { from, to }: ResultsAsked): Condition => ({
  all: [
    { field, op: 'gte', value: from },
    { field, op: 'lte', value: to },
  ],
});

// Beyond visible(scope): the lines are those of opportunities that the query door lets through.
// What is counted counts for the owner alone; what has lines is told apart by the families of their products.
function wonSql(scope: Scope, asked: ResultsAsked): Sql {
  const isWon = { field: 'state', op: 'is', value: 'won' } as const;
  const filter = { all: [isWon, within('closedOn', asked)] };
  const prepared = prepare(scope, 'opportunity', { filter });
  const at = (field: string) => columnAt(prepared, field);
  const isCounted = asked.measure === 'won-count';
  const worth = isCounted
    ? raw('1::numeric')
    : sql`coalesce(${at('actualAmount')}, ${at('amount')}, 0)`;
  const won = matchesSql(
    prepared,
    sql`t.id, ${at('owner')} as person, ${at('unit')} as unit, ${partySql(at('party'), asked)} as party,
      ${at('closedOn')} as day, ${worth} as worth, ${isCounted ? raw('100') : sql`coalesce(${at('ownerCredit')}, 100)`} as credit`,
  );
  const credited = sql`select * from (${creditedSql(scope, won, ['unit', 'party', 'day'])}) c
    ${isCounted ? raw('where c.owned') : raw('')}`;
  if (!asked.byFamily)
    return sql`select c.day, c.person, c.unit, null::text as family, c.party, c.amount from (${credited}) c`;
  return sql`with credited as materialized (${credited}), shares as (
      select l.opportunity_id as id, p.family_id, sum(l.net_base) as part,
        sum(sum(l.net_base)) over (partition by l.opportunity_id) as whole
      from opportunity_line l left join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
      where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null
        and l.opportunity_id in (select c.id from credited c)
      group by l.opportunity_id, p.family_id)
    select c.day, c.person, c.unit, s.family_id::text as family, c.party,
      case when s.id is null then c.amount else c.amount * s.part / s.whole end as amount
    from credited c left join shares s on s.id = c.id and s.whole > 0`;
}

// Beyond visible(scope): the lines are those of orders that the query door lets through.
function ordersSql(scope: Scope, asked: ResultsAsked): Sql {
  const isOrdered = { field: 'state', op: 'in', value: ['open', 'delivered', 'closed'] } as const;
  const filter: Condition = { all: [isOrdered, within('orderedOn', asked)] };
  const prepared = prepare(scope, 'order', { filter });
  const at = (field: string) => columnAt(prepared, field);
  const ordered = matchesSql(
    prepared,
    sql`t.id, ${at('orderedOn')} as day, ${at('owner')} as person, ${at('unit')} as unit,
      ${partySql(at('party'), asked)} as party, coalesce(${at('total')}, 0) as amount`,
  );
  if (!asked.byFamily)
    return sql`select o.day, o.person, o.unit, null::text as family, o.party, o.amount from (${ordered}) o`;
  return sql`with ordered as materialized (${ordered}), shares as (
      select l.order_id as id, p.family_id, sum(l.net_base) as part, sum(sum(l.net_base)) over (partition by l.order_id) as whole
      from order_line l left join product p on p.workspace_id = l.workspace_id and p.id = l.product_id
      where l.workspace_id = ${scope.workspaceId} and l.deleted_at is null and l.order_id in (select o.id from ordered o)
      group by l.order_id, p.family_id)
    select o.day, o.person, o.unit, s.family_id::text as family, o.party,
      case when s.id is null then o.amount else o.amount * s.part / s.whole end as amount
    from ordered o left join shares s on s.id = o.id and s.whole > 0`;
}

function receiptsSql(scope: Scope, asked: ResultsAsked): Sql {
  const isReal = { field: 'state', op: 'isNot', value: 'reversed' } as const;
  const filter: Condition = { all: [isReal, within('receivedOn', asked)] };
  const prepared = prepare(scope, 'receipt', { filter });
  const at = (field: string) => columnAt(prepared, field);
  return matchesSql(
    prepared,
    sql`${at('receivedOn')} as day, ${at('owner')} as person, ${at('unit')} as unit, null::text as family,
      ${partySql(at('party'), asked)} as party, coalesce(${at('amount')}, 0) as amount`,
  );
}

// A customer is new on the day on which he first bought.
function customersSql(scope: Scope, asked: ResultsAsked): Sql {
  const filter: Condition = {
    all: [
      { field: 'what', op: 'is', value: 'status' },
      { field: 'state', op: 'is', value: 'first' },
      within('fromOn', asked),
    ],
  };
  const prepared = prepare(scope, 'status-period', { filter });
  const at = (field: string) => columnAt(prepared, field);
  return matchesSql(
    prepared,
    sql`${at('fromOn')} as day, ${at('party.owner')} as person, ${at('party.unit')} as unit, null::text as family,
      ${partySql(at('party'), asked)} as party, 1::numeric as amount`,
  );
}

function visitsSql(scope: Scope, asked: ResultsAsked): Sql {
  const filter: Condition = {
    all: [
      { field: 'kind', op: 'is', value: 'visit' },
      { field: 'status', op: 'is', value: 'done' },
      within('doneAt', asked),
    ],
  };
  const prepared = prepare(scope, 'activity', { filter });
  const at = (field: string) => columnAt(prepared, field);
  return matchesSql(
    prepared,
    sql`(${at('doneAt')}::timestamptz at time zone ${scope.workspace.zone})::date as day,
      coalesce(${at('performedBy')}, ${at('owner')}) as person, ${at('unit')} as unit, null::text as family,
      ${partySql(at('customer'), asked)} as party, 1::numeric as amount`,
  );
}

function partySql(column: Sql, { parties }: ResultsAsked): Sql {
  if (parties.length === 0) return raw('null::text');
  return sql`case when ${column} = any(${parties}::uuid[]) then ${column}::text end`;
}
