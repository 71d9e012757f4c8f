import { openChangeset } from '../commit/long.ts';
import { inTransaction } from '../database/transaction.ts';
import type { JobRun } from '../jobs/define.ts';
import type { Scope } from '../scope.ts';
import {
  batches,
  begin,
  guarded,
  noticesOf,
  settled,
  sizer,
  type ImportParts,
  type Importing,
} from './importing.ts';
import type { Decided, Memory } from './decided.ts';
import { countsOf, findRun, markRun, resetRun } from './state.ts';
import { settleRows } from './write-rows.ts';

// So many rows are written in earnest and taken back: what they would meet in each other is then exactly so.
const mostTried = 5000;

/** Shows what taking in the file would do, row by row; nothing of it stays. Larger files are planned part by part. */
export async function dryRunImport(
  given: Scope,
  run: JobRun<unknown>,
  parts: ImportParts,
  id: string,
): Promise<unknown> {
  return guarded(given, id, async (scope) => {
    await resetRun(scope, id);
    const importing = await begin(scope, run, parts, id);
    if (importing.total <= mostTried) await tryRows(importing);
    else await planParts(importing);
    await markRun(scope, id, { state: 'done', notices: noticesOf(importing.table) });
    return countsOf(await findRun(scope, id));
  });
}

const takenBack = new Error('a dry run is taken back');

async function tryRows(importing: Importing): Promise<void> {
  const { scope, task, run, total } = importing;
  const tried: Decided[] = [];
  const attempt = inTransaction(scope.db, async (db) => {
    const inner = { ...scope, db };
    const changeset = await openChangeset(inner, { reason: '' });
    const progress = sizer(importing);
    let part = 0;
    for await (const drafts of batches(importing, progress)) {
      run.signal.throwIfAborted();
      const memory: Memory = new Map();
      const writing = { changeset, nextPart: () => part++, memory };
      const { rows, records } = await settleRows(inner, task, drafts, writing);
      tried.push(...rows);
      progress.learn(rows.length, records);
      await run.progress(progress.done, total);
    }
    throw takenBack;
  });
  await attempt.catch((error: unknown) => {
    if (error !== takenBack) throw error;
  });
  await inTransaction(scope.db, (db) => settled({ ...importing, scope: { ...scope, db } }, tried));
}

async function planParts(importing: Importing): Promise<void> {
  const { scope, task, run, total } = importing;
  const memory: Memory = new Map();
  const progress = sizer(importing);
  progress.size = 1000;
  for await (const drafts of batches(importing, progress)) {
    run.signal.throwIfAborted();
    const writing = { changeset: null, nextPart: () => 0, memory };
    const { rows } = await settleRows(scope, task, drafts, writing);
    await inTransaction(scope.db, (db) => settled({ ...importing, scope: { ...scope, db } }, rows));
    await run.progress(progress.done, total);
  }
}
