import { rowsOf } from '../database/run.ts';
import { ident, join, sql, type Sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { Planned } from './planned.ts';

type Counter = { readonly scheme: string; readonly period: string; readonly count: number };

/**
 * Takes so many numbers of each counter in one statement and gives the first of each. Records that are to be written after it
 * in the same transaction are locked before, so that nobody holds a counter while he waits for a record.
 */
export async function takeNumbers(
  scope: Scope,
  counters: readonly Counter[],
  written: readonly Planned[],
): Promise<number[]> {
  const locks = lockParts(scope, written);
  const locked = locks.map((_, index) => sql`(select count(*) from ${lockName(index)}) >= 0`);
  // In one order for all, or two who take from two counters would wait for each other.
  const rows = await rowsOf<{ scheme: string; period: string; next: string }>(
    scope.db,
    sql`with ${join([
      ...locks,
      sql`wanted as (select * from json_to_recordset(${JSON.stringify(counters)}::json) as x(scheme text, period text, count bigint)
        where ${join([sql`true`, ...locked], ' and ')} order by scheme collate "C", period collate "C")`,
    ])}
    insert into number_counter as c (workspace_id, scheme, period, next)
    select ${scope.workspaceId}::integer, scheme, period, count + 1 from wanted
    on conflict (workspace_id, scheme, period) do update set next = c.next + excluded.next - 1 returning scheme, period, next`,
  );
  const next = new Map(rows.map((row) => [`${row.scheme} ${row.period}`, Number(row.next)]));
  return counters.map(
    ({ scheme, period, count }) => (next.get(`${scheme} ${period}`) ?? 0) - count,
  );
}

function lockParts(scope: Scope, written: readonly Planned[]): Sql[] {
  const known = written.filter((change) => change.before !== null);
  return [...Map.groupBy(known, (change) => change.object.table)].map(
    ([table, changes], index) =>
      sql`${lockName(index)} as (select id from ${ident(table)} where workspace_id = ${scope.workspaceId}
        and id = any(${changes.map((change) => change.id)}::uuid[]) order by id for no key update)`,
  );
}

function lockName(index: number): Sql {
  return ident(`lock${index}`);
}
