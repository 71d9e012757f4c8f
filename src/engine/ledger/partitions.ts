import type { Pool } from 'pg';
import { rowsOf } from '../database/run.ts';
import { ident, literal, sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor } from '../scope.ts';

const tables = ['changeset', 'change'] as const;
const ahead = 3;

/**
 * Makes the ledger's monthly partitions from this month to three months ahead, and those of months whose rows stand in the
 * default partition, which move. Gives the names of the new ones. The connection's role must own the tables.
 */
export async function makePartitions(db: Pool, now: Date): Promise<string[]> {
  const made: string[] = [];
  for (const table of tables) {
    const months = new Set([...monthsFrom(now, ahead), ...(await monthsInDefault(db, table))]);
    for (const month of [...months].sort()) {
      if (await makePartition(db, table, month)) made.push(partitionName(table, month));
    }
  }
  return made;
}

/** Whether the partitions that will be needed next are there; false asks for `makePartitions`. */
export async function arePartitionsAhead(db: Executor, now: Date): Promise<boolean> {
  const names = tables.flatMap((table) =>
    monthsFrom(now, ahead).map((month) => partitionName(table, month)),
  );
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select name from unnest(${names}::text[]) as name where to_regclass(quote_ident(name)) is not null`,
  );
  return rows.length === names.length;
}

function partitionName(table: string, month: string): string {
  return `${table}_${month.replace('-', '_')}`;
}

/** `2026-11` and the following ones, by UTC as the ledger's instants are. */
function monthsFrom(now: Date, more: number): string[] {
  return Array.from({ length: more + 1 }, (_, index) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index))),
  );
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}

async function monthsInDefault(db: Executor, table: string): Promise<string[]> {
  const rows = await rowsOf<{ month: string }>(
    db,
    sql`select distinct to_char(at at time zone 'UTC', 'YYYY-MM') as month from ${ident(`${table}_default`)}`,
  );
  return rows.map((row) => row.month);
}

function makePartition(db: Pool, table: string, month: string): Promise<boolean> {
  const name = partitionName(table, month);
  const [from, to] = [`${month}-01T00:00:00Z`, monthAfter(month)];
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
      sql`with moved as (delete from ${ident(`${table}_default`)} where at >= ${from}::timestamptz and at < ${to}::timestamptz returning *)
          insert into ${ident(name)} select * from moved`,
    );
    await rowsOf(
      tx,
      sql`alter table ${ident(table)} attach partition ${ident(name)} for values from (${literal(from)}) to (${literal(to)})`,
    );
    return true;
  });
}

function monthAfter(month: string): string {
  const [next] = monthsFrom(new Date(`${month}-01T00:00:00Z`), 1).slice(1);
  return `${next}-01T00:00:00Z`;
}
