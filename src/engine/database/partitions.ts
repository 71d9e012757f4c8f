import type { Pool } from 'pg';
import type { Executor } from '../scope.ts';
import { rowsOf } from './run.ts';
import { ident, literal, sql } from './sql.ts';
import { inTransaction } from './transaction.ts';

/** A table that is partitioned by month of a column; what has no partition of its own stands in `<table>_default`. */
export type Partitioned = { readonly table: string; readonly column: string };

/** `change`, `2026-11` -> `change_2026_11`. */
export function partitionName(table: string, month: string): string {
  return `${table}_${month.replace('-', '_')}`;
}

/** `2026-11` and the following ones, by UTC as instants are. */
export function monthsFrom(now: Date, more: number): string[] {
  return Array.from({ length: more + 1 }, (_, index) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index))),
  );
}

/** The months with that many rows and more in the default partition. */
export async function monthsInDefault(
  db: Executor,
  { table, column }: Partitioned,
  least = 1,
): Promise<string[]> {
  const rows = await rowsOf<{ month: string }>(
    db,
    sql`select to_char(${ident(column)} at time zone 'UTC', 'YYYY-MM') as month from ${ident(`${table}_default`)}
        group by 1 having count(*) >= ${least} order by 1`,
  );
  return rows.map((row) => row.month);
}

/** Whether each of the months has a partition. */
export async function haveMonths(
  db: Executor,
  { table }: Partitioned,
  months: readonly string[],
): Promise<boolean> {
  const names = months.map((month) => partitionName(table, month));
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select name from unnest(${names}::text[]) as name where to_regclass(quote_ident(name)) is not null`,
  );
  return rows.length === names.length;
}

/** Makes the partition of a month and moves its rows there; gives whether it was missing. The connection's role must own the table. */
export function makeMonth(
  db: Pool,
  { table, column }: Partitioned,
  month: string,
): Promise<boolean> {
  const name = partitionName(table, month);
  const [from, to] = [`${month}-01T00:00:00Z`, monthAfter(month)];
  const at = ident(column);
  return inTransaction(db, async (tx) => {
    // Rather none this hour than every writer waiting behind us while a long read goes on.
    await tx.query(`set local lock_timeout = '5s'`);
    // Nobody writes into the default partition between our moving and our attaching; a second worker waits here.
    await rowsOf(tx, sql`lock table ${ident(`${table}_default`)} in access exclusive mode`);
    const [known] = await rowsOf<{ there: boolean }>(
      tx,
      sql`select to_regclass(${name}) is not null as there`,
    );
    if (known?.there) return false;
    await rowsOf(tx, sql`create table ${ident(name)} (like ${ident(table)} including all)`);
    await rowsOf(
      tx,
      sql`with moved as (delete from ${ident(`${table}_default`)} where ${at} >= ${from}::timestamptz and ${at} < ${to}::timestamptz returning *)
          insert into ${ident(name)} select * from moved`,
    );
    await rowsOf(
      tx,
      sql`alter table ${ident(table)} attach partition ${ident(name)} for values from (${literal(from)}) to (${literal(to)})`,
    );
    return true;
  });
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

function monthAfter(month: string): string {
  const [next] = monthsFrom(new Date(`${month}-01T00:00:00Z`), 1).slice(1);
  return `${next}-01T00:00:00Z`;
}
