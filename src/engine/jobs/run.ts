import { Problem } from '#kit/problem.ts';
import type { Text } from '#kit/text.ts';
import { rowsOf } from '../database/run.ts';
import { sql } from '../database/sql.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Executor, Scope } from '../scope.ts';
import { isTheEnd, type Job, type JobRun } from './define.ts';

/** What a queue holds: which job of which workspace. */
export type Ticket = {
  readonly workspaceId: number;
  readonly jobId: string;
  readonly name: string;
};

export type RunParts = {
  readonly db: Executor;
  readonly jobs: ReadonlyMap<string, Job>;
  /** The scope that the job works with: its sender's (null where he is gone), or the engine's for `null`. */
  readonly scopeOf: (
    workspaceId: number,
    userId: string | null,
    requestId: string,
  ) => Promise<Scope | null>;
  /** The sentence of a refusal in every language. */
  readonly tell: (problem: Problem) => Text;
};

type Tries = { readonly signal: AbortSignal; readonly isLastTry: boolean };

type Row = { state: string; data: unknown; user_id: string | null; request_id: string };

/** Runs a job of a queue and keeps its state; throws where it should be tried again. A refusal is final unless it is passing (503), `isLastTry` too. */
export async function runJob(
  parts: RunParts,
  ticket: Ticket,
  { signal, isLastTry }: Tries,
): Promise<void> {
  const { workspaceId, jobId } = ticket;
  const [row] = await rowsOf<Row>(
    parts.db,
    sql`update job set state = 'running' where workspace_id = ${workspaceId} and id = ${jobId} and state in ('queued', 'running')
        and exists (select from workspace w where w.workspace_id = ${workspaceId} and w.state = 'active')
      returning state, data, user_id, request_id`,
  );
  // Finished by a run whose success pg-boss never heard of, removed with its workspace, or waiting until that is opened again.
  if (!row) return;
  try {
    const result = await work(parts, ticket, row, { signal, isLastTry });
    await finish(parts.db, ticket, { state: 'done', result });
  } catch (error) {
    if (signal.aborted) throw error;
    if (!isTheEnd(error, { isLastTry })) throw error;
    const problem = error instanceof Problem ? error : new Problem('job.failed');
    const { extra } = problem.details;
    await finish(parts.db, ticket, {
      state: 'failed',
      message: parts.tell(problem),
      result: extra,
    });
    if (!(error instanceof Problem)) throw error;
  }
}

/** Ends a job as failed that no worker finished nor will: nobody waits for it any longer. What has ended stays as it is. */
export async function endLostJob(parts: RunParts, ticket: Ticket): Promise<void> {
  const [row] = await rowsOf<{ state: string }>(
    parts.db,
    sql`select state from job where workspace_id = ${ticket.workspaceId} and id = ${ticket.jobId}
        and state in ('queued', 'running')`,
  );
  if (!row) return;
  const message = parts.tell(new Problem('job.failed'));
  // First what it was filling: a crash in between is looked after again as long as the job has not ended.
  await closeLeftOpen(parts.db, ticket);
  await finish(parts.db, ticket, { state: 'failed', message, result: null });
}

// The changeset that it was filling would say for ever that it runs, and could not be undone.
async function closeLeftOpen(db: Executor, { workspaceId, jobId }: Ticket): Promise<void> {
  await rowsOf(
    db,
    sql`update changeset set state = 'failed' where workspace_id = ${workspaceId} and state = 'running'
        and id in (select (result #>> '{}')::uuid from job_step
          where workspace_id = ${workspaceId} and job_id = ${jobId} and key = 'open' and jsonb_typeof(result) = 'string')`,
  );
}

async function work(parts: RunParts, ticket: Ticket, row: Row, tries: Tries): Promise<unknown> {
  const job = parts.jobs.get(ticket.name);
  if (!job) throw new Problem('job.unknown', { name: ticket.name });
  const scope = await parts.scopeOf(ticket.workspaceId, row.user_id, row.request_id);
  if (!scope) throw new Problem('job.nobody');
  return job.start(scope, runOf(scope, ticket, row.data, tries));
}

function runOf(
  scope: Scope,
  { workspaceId, jobId }: Ticket,
  input: unknown,
  { signal, isLastTry }: Tries,
): JobRun<unknown> {
  return {
    id: jobId,
    input,
    signal,
    isLastTry,
    async progress(done, total) {
      await rowsOf(
        scope.db,
        sql`update job set progress = ${done}, total = ${total ?? null} where workspace_id = ${workspaceId} and id = ${jobId}`,
      );
    },
    step: (key, effect) =>
      inTransaction(scope.db, async (tx) => {
        const known = await claimStep(tx, workspaceId, jobId, key);
        // What was stored is what the same effect gave the first time.
        if (known) return known.result as Awaited<ReturnType<typeof effect>>;
        const result = await effect({ ...scope, db: tx });
        await rowsOf(
          tx,
          sql`update job_step set result = ${JSON.stringify(result ?? null)}::jsonb
            where workspace_id = ${workspaceId} and job_id = ${jobId} and key = ${key}`,
        );
        return result;
      }),
  };
}

// A second run of the same step waits at the insert until the first has committed, then finds its row.
async function claimStep(
  tx: Executor,
  workspaceId: number,
  jobId: string,
  key: string,
): Promise<{ result: unknown } | null> {
  const made = await rowsOf<{ key: string }>(
    tx,
    sql`insert into job_step (workspace_id, job_id, key) values (${workspaceId}, ${jobId}, ${key})
      on conflict do nothing returning key`,
  );
  if (made.length === 1) return null;
  const [row] = await rowsOf<{ result: unknown }>(
    tx,
    sql`select result from job_step where workspace_id = ${workspaceId} and job_id = ${jobId} and key = ${key}`,
  );
  return row ?? null;
}

type End =
  | { readonly state: 'done'; readonly result: unknown }
  | { readonly state: 'failed'; readonly message: Text; readonly result: unknown };

async function finish(db: Executor, { workspaceId, jobId }: Ticket, end: End): Promise<void> {
  const message = JSON.stringify(end.state === 'failed' ? end.message : null);
  const result = JSON.stringify(end.result ?? null);
  await rowsOf(
    db,
    sql`update job set state = ${end.state}, message = nullif(${message}::jsonb, 'null'), result = nullif(${result}::jsonb, 'null'),
        finished_at = now()
      where workspace_id = ${workspaceId} and id = ${jobId}`,
  );
}
