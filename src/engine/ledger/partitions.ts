import type { Pool } from 'pg';
import {
  haveMonths,
  makeMonth,
  monthsFrom,
  monthsInDefault,
  partitionName,
} from '../database/partitions.ts';
import type { Executor } from '../scope.ts';

const tables = ['changeset', 'change'].map((table) => ({ table, column: 'at' }));
const ahead = 3;

/**
 * Makes the ledger's monthly partitions from this month to three months ahead, and those of months whose rows stand in the
 * default partition, which move. Gives the names of the new ones. The connection's role must own the tables.
 */
export async function makePartitions(db: Pool, now: Date): Promise<string[]> {
  const made: string[] = [];
  for (const one of tables) {
    const months = new Set([...monthsFrom(now, ahead), ...(await monthsInDefault(db, one))]);
    for (const month of [...months].sort()) {
      if (await makeMonth(db, one, month)) made.push(partitionName(one.table, month));
    }
  }
  return made;
}

/** Whether the partitions that will be needed next are there; false asks for `makePartitions`. */
export async function arePartitionsAhead(db: Executor, now: Date): Promise<boolean> {
  for (const one of tables) {
    if (!(await haveMonths(db, one, monthsFrom(now, ahead)))) return false;
  }
  return true;
}
