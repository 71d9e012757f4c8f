import { Problem } from '#kit/problem.ts';
import { closeChangeset, openChangeset } from '../commit/long.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
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
import { countsOf, findRun, markRun } from './state.ts';
import { statisticsKeeper } from './statistics.ts';
import { inTurns } from './turns.ts';
import { settleRows } from './write-rows.ts';

/** Takes the file in, a part a transaction; goes on where a run that broke off stopped. */
export async function commitImport(
  given: Scope,
  run: JobRun<unknown>,
  parts: ImportParts,
  id: string,
): Promise<unknown> {
  return guarded(given, id, async (scope) => {
    const importing = await begin(scope, run, parts, id);
    const changeset = await run.step('open', (inner) =>
      opened({ ...inner, source: 'import' }, importing),
    );
    try {
      await writeParts(importing, changeset);
    } catch (error) {
      // What stands can be undone; a repeated run opens the changeset again.
      if (!run.signal.aborted) await closeChangeset(scope, changeset, 'failed');
      throw error;
    }
    await run.step('close', async (inner) => {
      await closeChangeset(inner, changeset, 'done');
      await markRun(inner, id, { state: 'done', notices: noticesOf(importing.table) });
    });
    return { ...countsOf(await findRun(scope, id)), changeset };
  });
}

async function opened(scope: Scope, { row, task }: Importing): Promise<string> {
  const changeset = await openChangeset(scope, { reason: task.settings.reason ?? row.file_name });
  await markRun(scope, row.id, { state: 'running', changeset });
  return changeset;
}

async function writeParts(importing: Importing, changeset: string): Promise<void> {
  const { run, row, task, parts, total } = importing;
  await rowsOf(
    importing.scope.db,
    sql`update changeset set state = 'running' where workspace_id = ${importing.scope.workspaceId} and id = ${changeset} and state = 'failed'`,
  );
  const progress = sizer(importing);
  const keepStatistics = statisticsKeeper(importing.scope, task.plan);
  let part = row.parts;
  await inTurns(batches(importing, progress), async (drafts, turn) => {
    run.signal.throwIfAborted();
    const reached = progress.done;
    // Its rows are compared with those of the part before, so that one must stand.
    if (task.twins) await turn.beforeStands;
    const fresh = await parts.refresh(importing.scope);
    if (!fresh) throw new Problem('job.nobody');
    let piece = 0;
    const number = part++;
    const records = await run.step(`part ${number}`, async (inner) => {
      const scope: Scope = { ...fresh, source: 'import', db: inner.db, now: inner.now };
      const { rows, records: written } = await settleRows(scope, task, drafts, {
        changeset,
        nextPart: () => number * 4096 + piece++,
        memory: turn.own.memory,
        ...(task.twins ? {} : { turn }),
      });
      await settled({ ...importing, scope }, rows);
      return written;
    });
    progress.learn(drafts.length, records);
    await keepStatistics(records);
    await run.progress(reached, total);
  });
}
