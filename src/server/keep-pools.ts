import { fallJob } from '#areas/customers/pool/index.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Pool } from '#engine/database/pool.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model } from './product-model.ts';
import { repeat, type Repeating } from './repeating.ts';

const everyFewMinutes = 300_000;

/** Lets customers fall every night, and works out anew when they will after a pool changed. */
export function keepPools(pool: Pool): Repeating {
  return repeat(() => sendFalls(pool), everyFewMinutes, 5000);
}

/** Sends the job to workspaces with pools that had none since the night began or a pool changed; gives how many. */
export async function sendFalls(pool: Pool, now = new Date()): Promise<number> {
  // The night begins half an hour after midnight: what belongs to yesterday is written by then.
  const { rows } = await pool.query<{ id: number }>(
    `select w.workspace_id as id from workspace w join lateral (
        select max(p.updated_at) as changed from pool p
        where p.workspace_id = w.workspace_id) p on p.changed is not null
      where w.state = 'active' and not exists (select from job j where j.workspace_id = w.workspace_id and j.name = $2
        and j.created_at >= p.changed and j.created_at >= (date_trunc('day', ($1::timestamptz - interval '30 minutes') at time zone w.zone)
          + interval '30 minutes') at time zone w.zone)`,
    [now.toISOString(), fallJob.name],
  );
  for (const { id } of rows)
    await inTransaction(pool, async (tx) => {
      await sendJob(await systemScope(tx, model, id, now), fallJob, {});
    });
  return rows.length;
}
