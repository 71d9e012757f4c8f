import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { migrateJobs } from '#engine/jobs/index.ts';
import { testDatabaseUrl } from '../../test/setup/database.ts';
import { newWorkspace, testPool } from '../../test/setup/scope.ts';
import { sendFalls } from './keep-pools.ts';

test('the job of the night is sent once a night, and again after a pool changed', async () => {
  await migrateJobs(await testDatabaseUrl());
  const scope = await newWorkspace();
  const pool = await testPool();
  const sent = async () => {
    const { rows } = await pool.query<{ count: string }>(
      `select count(*) as count from job where workspace_id = $1 and name = 'pool.fall'`,
      [scope.workspaceId],
    );
    return Number(rows[0]?.count);
  };
  await sendFalls(pool);
  expect(await sent()).toBe(0);
  const id = randomUUID();
  const values = { name: 'East', order: 1, recycles: true };
  await commit(scope, { changes: [{ op: 'create', object: 'pool', id, values }] });
  await sendFalls(pool);
  await sendFalls(pool);
  expect(await sent()).toBe(1);
  const change = { op: 'update', object: 'pool', id, values: { remindDays: 5 } } as const;
  await commit({ ...scope, now: new Date() }, { changes: [change] });
  await sendFalls(pool);
  expect(await sent()).toBe(2);
  await sendFalls(pool, new Date(Date.now() + 26 * 3_600_000));
  expect(await sent()).toBe(3);
});
