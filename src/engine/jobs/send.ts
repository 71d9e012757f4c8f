import { newId } from '#kit/id.ts';
import { inTransaction } from '../database/transaction.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import type { Scope } from '../scope.ts';
import type { SendableJob } from './define.ts';
import { enqueue } from './queues.ts';

/** Sends a job in the scope's transaction, so that it runs if and only if that commits; it will work with the scope's rights. */
export async function sendJob<Input>(
  scope: Pick<Scope, 'workspaceId' | 'db' | 'rights' | 'requestId'>,
  job: SendableJob<Input>,
  input: Input,
  options: { readonly startAfter?: Date } = {},
): Promise<string> {
  const id = newId();
  // A wrong input is the sender's fault and should fail here, not in the night.
  const data = JSON.stringify(job.parse(input) ?? null);
  const userId = scope.rights.system ? null : scope.rights.userId;
  return inTransaction(scope.db, async (tx) => {
    await rowsOf(
      tx,
      sql`insert into job (workspace_id, id, name, state, data, user_id, request_id)
        values (${scope.workspaceId}, ${id}, ${job.name}, 'queued', ${data}::jsonb, ${userId}, ${scope.requestId})`,
    );
    await enqueue(
      tx,
      job.queue,
      { workspaceId: scope.workspaceId, jobId: id, name: job.name },
      options.startAfter,
    );
    return id;
  });
}
