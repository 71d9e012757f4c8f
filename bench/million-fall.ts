import { fallJob } from '#areas/customers/pool/falling.ts';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { runJob, say, type Opened } from './million-ground.ts';

/** A pool of all companies whose days are over for each of them: a first night that only looks, and one in which all fall. */
export async function fallingOfAll(opened: Opened): Promise<void> {
  const { pool, scope } = opened;
  const values = {
    name: `Pool ${newId()}`,
    order: 1,
    recycles: true,
    belongs: { field: 'kind', op: 'is', value: 'organisation' },
    recycling: { when: 'any', limits: [{ since: 'created', days: 30, classes: [] }] },
  };
  await commit(scope, { changes: [{ op: 'create', object: 'pool', values }] });
  await runJob(opened, fallJob);
  const tomorrow = new Date(Date.now() + 86_400_000);
  await runJob(opened, fallJob, { now: tomorrow });
  const { rows } = await pool.query(
    `select count(*) filter (where pool_id is not null) as lying, count(*) filter (where owner_id is not null) as held from party where workspace_id = 1 and kind = 'organisation'`,
  );
  say(JSON.stringify(rows[0]));
}
