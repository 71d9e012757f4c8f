import type { PgBoss } from 'pg-boss';
import { beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { newWorkspace } from '../../../test/setup/scope.ts';
import { testDatabaseUrl } from '../../../test/setup/database.ts';
import { jobParts } from '../../../test/setup/job-parts.ts';
import type { Scope } from '../scope.ts';
import { openChangeset } from '../commit/long.ts';
import {
  createJobRegistry,
  defineJob,
  findJob,
  migrateJobs,
  openBoss,
  sendJob,
  workQueues,
} from './index.ts';

const ran = { count: 0 };

const nothing = defineJob({
  name: 'test.nothing',
  queue: 'now',
  input: z.null(),
  run: async () => {
    ran.count += 1;
    return null;
  },
});

const hours = 3_600_000;

// Alone in its queue, so that no other loop of the worker takes the next one.
const putsClockBack = defineJob({
  name: 'test.puts-clock-back',
  queue: 'nightly',
  input: z.null(),
  run: async () => {
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 36 * hours);
    return null;
  },
});

const jobs = createJobRegistry([nothing, putsClockBack]);

beforeAll(async () => {
  await migrateJobs(await testDatabaseUrl());
});

// A queue is looked after once a while; a test before may have had its turn.
async function superviseNow(boss: PgBoss, scope: Scope, queue: string): Promise<void> {
  await scope.db.query(
    'update pgboss.queue set monitor_on = null, monitor_claim_on = null where name = $1',
    [queue],
  );
  await boss.supervise(queue);
}

test('a clock that is put back while a job runs keeps nobody from taking the next', async () => {
  const scope = await newWorkspace();
  const boss = openBoss(await testDatabaseUrl(), 2);
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await workQueues(boss, jobParts(scope, jobs));
    for (const id of [
      await sendJob(scope, putsClockBack, null),
      await sendJob(scope, putsClockBack, null),
    ])
      await expect
        .poll(async () => (await findJob(scope, id)).state, { timeout: 20_000 })
        .toBe('done');
  } finally {
    vi.restoreAllMocks();
    await boss.stop({ graceful: false });
  }
}, 45_000);

test('a job whose worker died is tried again within half a minute, however often that happened', async () => {
  const scope = await newWorkspace();
  const id = await sendJob(scope, putsClockBack, null);
  const ticket = `pgboss.job where data ->> 'jobId' = '${id}'`;
  await scope.db.query(
    `update pgboss.job set state = 'active', retry_count = retry_limit - 1, started_on = now() - interval '1 hour',
       heartbeat_on = now() - interval '1 hour' where data ->> 'jobId' = $1`,
    [id],
  );
  const boss = openBoss(await testDatabaseUrl(), 2);
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await superviseNow(boss, scope, 'nightly');
    const { rows } = await scope.db.query<{ state: string; soon: boolean }>(
      `select state, start_after <= now() + interval '30 seconds' as soon from ${ticket}`,
    );
    expect(rows).toEqual([{ state: 'retry', soon: true }]);
  } finally {
    await boss.stop({ graceful: false });
    await scope.db.query(`delete from ${ticket}`);
  }
});

test('a job whose worker died at its last try ends as failed, and so does what it was filling', async () => {
  const scope = await newWorkspace();
  const changeset = await openChangeset(scope, { reason: 'units' });
  const id = await sendJob(scope, nothing, null);
  await scope.db.query(`update job set state = 'running' where workspace_id = $1 and id = $2`, [
    scope.workspaceId,
    id,
  ]);
  await scope.db.query(
    `update pgboss.job set state = 'active', retry_count = retry_limit, started_on = now() - interval '1 hour',
       heartbeat_on = now() - interval '1 hour' where data ->> 'jobId' = $1`,
    [id],
  );
  await scope.db.query(
    `insert into job_step (workspace_id, job_id, key, result) values ($1, $2, 'open', to_jsonb($3::text))`,
    [scope.workspaceId, id, changeset],
  );
  const boss = openBoss(await testDatabaseUrl(), 2);
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await workQueues(boss, jobParts(scope, jobs));
    await superviseNow(boss, scope, 'now');
    await expect
      .poll(() => findJob(scope, id), { timeout: 15_000 })
      .toMatchObject({ state: 'failed', message: { en: 'job.failed' } });
    expect(ran.count).toBe(0);
    const { rows } = await scope.db.query('select state from changeset where id = $1', [changeset]);
    expect(rows).toEqual([{ state: 'failed' }]);
  } finally {
    await boss.stop({ graceful: false });
  }
});
