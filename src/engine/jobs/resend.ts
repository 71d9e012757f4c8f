import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor } from '../scope.ts';
import type { Job } from './define.ts';
import { enqueue } from './queues.ts';

/** Sends the unfinished jobs of a workspace again, whose queues let go of them while it was suspended; gives how many. */
export function resendJobs(
  db: Executor,
  workspaceId: number,
  jobs: ReadonlyMap<string, Pick<Job, 'queue'>>,
): Promise<number> {
  return inTransaction(db, async (tx) => {
    const rows = await rowsOf<{ id: string; name: string }>(
      tx,
      sql`select id, name from job where workspace_id = ${workspaceId} and state in ('queued', 'running') order by id`,
    );
    for (const { id, name } of rows) {
      const queue = jobs.get(name)?.queue ?? 'now';
      await enqueue(tx, queue, { workspaceId, jobId: id, name });
    }
    return rows.length;
  });
}
