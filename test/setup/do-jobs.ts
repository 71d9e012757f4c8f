import { formulaFollow } from '#engine/computed/follow.ts';
import { formulaRecompute } from '#engine/computed/recompute.ts';
import { runJob } from '#engine/jobs/run.ts';
import type { ServerContext } from '#server/context.ts';
import { personalDataJob } from '#server/personal-data/job.ts';
import { longWork } from '#server/long-work.ts';
import { workerParts } from '#server/worker-parts.ts';

/** Does a workspace's waiting jobs here and now, as a worker would; gives how many there were. */
export async function doJobs(
  { pool, scopes, uploads, files }: Pick<ServerContext, 'pool' | 'scopes' | 'uploads' | 'files'>,
  workspaceId: number,
  signal = new AbortController().signal,
): Promise<number> {
  const parts = workerParts(pool, scopes, [
    formulaRecompute,
    formulaFollow,
    personalDataJob(files),
    ...longWork(scopes, uploads),
  ]);
  const { rows } = await pool.query<{ id: string; name: string }>(
    "select id, name from job where workspace_id = $1 and state in ('queued', 'running') order by id",
    [workspaceId],
  );
  const waiting = rows.filter((row) => parts.jobs.has(row.name));
  for (const { id, name } of waiting)
    await runJob(parts, { workspaceId, jobId: id, name }, { signal, isLastTry: true });
  return waiting.length;
}
