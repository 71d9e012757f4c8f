import type { Pool } from 'pg';
import { factDate } from '#model/fact.ts';
import type { Model } from '#model/model.ts';
import type { Executor } from '../scope.ts';
import {
  makeMonth,
  monthsFrom,
  monthsInDefault,
  partitionName,
  type Partitioned,
} from './partitions.ts';
import { rowsOf } from './run.ts';
import { sql } from './sql.ts';

// Below that, a month's partition costs every reader more than it gives.
const worthPartition = 1_000_000;

const ahead = 3;

type Tending = {
  readonly now: Date;
  /** Whether rows may move out of the default partition, which nobody can read meanwhile: about 30 s for a million. */
  readonly moving: boolean;
  readonly worth?: number;
};

/**
 * Makes the monthly partitions that tables of facts are worth: of busy ones the coming three months, and, where rows may move,
 * every large month that stands in the default partition. Gives the names of the new ones. The connection's role must own the tables.
 */
export async function tendFacts(
  db: Pool,
  model: Model,
  { now, moving, worth = worthPartition }: Tending,
): Promise<string[]> {
  const made: string[] = [];
  for (const one of factTables(model)) {
    for (const month of await monthsWanted(db, one, { now, moving, worth })) {
      if (await makeMonth(db, one, month)) made.push(partitionName(one.table, month));
    }
  }
  return made;
}

function factTables(model: Model): Partitioned[] {
  return [...model.objects.values()].flatMap((object) => {
    const column = factDate(object)?.columns[0]?.name;
    return column === undefined ? [] : [{ table: object.table, column }];
  });
}

async function monthsWanted(
  db: Executor,
  one: Partitioned,
  { now, moving, worth }: Required<Tending>,
): Promise<string[]> {
  const [month = '', ...coming] = monthsFrom(now, ahead);
  const [before = ''] = monthsFrom(
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)),
    0,
  );
  const recent = [before, month];
  const mayBeLarge = async (leaf: string) => (await mostRows(db, leaf)) >= worth;
  // Looking closer reads the partition whole.
  const large = (await mayBeLarge(`${one.table}_default`))
    ? await monthsInDefault(db, one, worth)
    : [];
  const own = await Promise.all(recent.map((known) => mayBeLarge(partitionName(one.table, known))));
  const isBusy = own.includes(true) || recent.some((known) => large.includes(known));
  return [...(moving ? large : []), ...(isBusy ? coming : [])];
}

// No fact is narrower than so many bytes.
const leastRow = 100;

/** How many facts the partition can hold by its size on disk; none where there is no such table. */
async function mostRows(db: Executor, leaf: string): Promise<number> {
  const [row] = await rowsOf<{ bytes: string | null }>(
    db,
    sql`select pg_relation_size(to_regclass(quote_ident(${leaf}))) as bytes`,
  );
  return Number(row?.bytes ?? 0) / leastRow;
}
