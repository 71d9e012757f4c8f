import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { testDatabaseUrl } from '../../../test/setup/database.ts';
import { jobParts } from '../../../test/setup/job-parts.ts';
import { Problem } from '#kit/problem.ts';
import { commit } from '../commit/index.ts';
import { inTransaction } from '../database/transaction.ts';
import { setWorkspaceState } from '../workspace/state.ts';
import { newWorkspace } from '../../../test/setup/scope.ts';
import {
  createJobRegistry,
  defineJob,
  findJob,
  listJobs,
  migrateJobs,
  openBoss,
  resendJobs,
  sendJob,
  workQueues,
} from './index.ts';
import { runJob, type Ticket } from './run.ts';
import type { Scope } from '../scope.ts';

const control = { failures: 0, ran: 0 };

const makeUnits = defineJob({
  name: 'test.make-units',
  queue: 'now',
  input: z.object({ names: z.array(z.string()) }),
  async run(_scope, { input, step, progress }) {
    control.ran += 1;
    const ids: string[] = [];
    for (const [index, name] of input.names.entries()) {
      ids.push(
        await step(name, async (tx) => {
          const made = await commit(tx, {
            changes: [
              { op: 'create', object: 'unit', values: { name, code: name, kind: 'office' } },
            ],
          });
          return made.changes[0]?.id ?? '';
        }),
      );
      await progress(index + 1, input.names.length);
      if (index === 0 && control.failures-- > 0) throw new Error('the machine went down');
    }
    return { ids };
  },
});

const refuses = defineJob({
  name: 'test.refuses',
  queue: 'now',
  input: z.null(),
  run: () => Promise.reject(new Problem('record.missing')),
});

const jobs = createJobRegistry([makeUnits, refuses]);

beforeAll(async () => {
  await migrateJobs(await testDatabaseUrl());
});

async function unitNames(scope: Scope): Promise<string[]> {
  const { rows } = await scope.db.query<{ name: string }>(
    'select name from unit where workspace_id = $1 order by name',
    [scope.workspaceId],
  );
  return rows.map((row) => row.name);
}

const once = { signal: new AbortController().signal, isLastTry: false };

test('a job that is repeated after a crash has each of its effects once', async () => {
  const scope = await newWorkspace();
  const id = await sendJob(scope, makeUnits, { names: ['A', 'B', 'C'] });
  const ticket: Ticket = { workspaceId: scope.workspaceId, jobId: id, name: makeUnits.name };
  control.failures = 2;
  await expect(runJob(jobParts(scope, jobs), ticket, once)).rejects.toThrow('went down');
  await expect(runJob(jobParts(scope, jobs), ticket, once)).rejects.toThrow('went down');
  expect(await unitNames(scope)).toEqual(['A']);
  expect(await findJob(scope, id)).toMatchObject({ state: 'running', progress: 1, total: 3 });
  await runJob(jobParts(scope, jobs), ticket, once);
  expect(await unitNames(scope)).toEqual(['A', 'B', 'C']);
  const done = await findJob(scope, id);
  expect(done).toMatchObject({ state: 'done', progress: 3, total: 3, message: null });
  expect(done.result).toEqual({
    ids: [expect.any(String), expect.any(String), expect.any(String)],
  });
  const ran = control.ran;
  await runJob(jobParts(scope, jobs), ticket, once);
  expect(control.ran).toBe(ran);
});

test('two workers that hold the same job do each step once between them', async () => {
  const scope = await newWorkspace();
  const id = await sendJob(scope, makeUnits, { names: ['A', 'B', 'C', 'D'] });
  const ticket: Ticket = { workspaceId: scope.workspaceId, jobId: id, name: makeUnits.name };
  control.failures = 0;
  await Promise.all([
    runJob(jobParts(scope, jobs), ticket, once),
    runJob(jobParts(scope, jobs), ticket, once),
  ]);
  expect(await unitNames(scope)).toEqual(['A', 'B', 'C', 'D']);
});

test('a job of a suspended workspace waits, and goes on when that is opened again', async () => {
  const scope = await newWorkspace();
  const id = await sendJob(scope, makeUnits, { names: ['A'] });
  const ticket: Ticket = { workspaceId: scope.workspaceId, jobId: id, name: makeUnits.name };
  const tickets = async (): Promise<number> => {
    const { rows } = await scope.db.query<{ count: number }>(
      `select count(*)::int as count from pgboss.job where data ->> 'jobId' = $1`,
      [id],
    );
    return rows[0]?.count ?? 0;
  };
  await setWorkspaceState(scope.db, scope.workspaceId, 'suspended');
  await runJob(jobParts(scope, jobs), ticket, once);
  expect([await unitNames(scope), (await findJob(scope, id)).state]).toEqual([[], 'queued']);
  const before = await tickets();
  await setWorkspaceState(scope.db, scope.workspaceId, 'active');
  expect(await resendJobs(scope.db, scope.workspaceId, jobs)).toBe(1);
  expect(await tickets()).toBe(before + 1);
  await runJob(jobParts(scope, jobs), ticket, once);
  expect([await unitNames(scope), (await findJob(scope, id)).state]).toEqual([['A'], 'done']);
  expect(await resendJobs(scope.db, scope.workspaceId, jobs)).toBe(0);
});

test('a job goes out with the transaction that sends it, and not without', async () => {
  const scope = await newWorkspace();
  const waiting = async (): Promise<number> => {
    const { rows } = await scope.db.query<{ count: number }>(
      `select count(*)::int as count from pgboss.job where (data ->> 'workspaceId')::int = $1`,
      [scope.workspaceId],
    );
    return rows[0]?.count ?? 0;
  };
  await expect(
    inTransaction(scope.db, async (tx) => {
      await sendJob({ ...scope, db: tx }, makeUnits, { names: ['A'] });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect([await waiting(), (await listJobs(scope, { limit: 10, everybody: true })).items]).toEqual([
    0,
    [],
  ]);
  await inTransaction(scope.db, (tx) => sendJob({ ...scope, db: tx }, makeUnits, { names: ['A'] }));
  expect(await waiting()).toBe(1);
});

test('a refusal ends the job with its sentence; a fault only after the last try', async () => {
  const scope = await newWorkspace();
  const refused = await sendJob(scope, refuses, null);
  await runJob(
    jobParts(scope, jobs),
    { workspaceId: scope.workspaceId, jobId: refused, name: refuses.name },
    once,
  );
  expect(await findJob(scope, refused)).toMatchObject({
    state: 'failed',
    message: { en: 'record.missing' },
  });

  control.failures = 1;
  const faulty = await sendJob(scope, makeUnits, { names: ['A'] });
  const ticket = { workspaceId: scope.workspaceId, jobId: faulty, name: makeUnits.name };
  await expect(runJob(jobParts(scope, jobs), ticket, { ...once, isLastTry: true })).rejects.toThrow(
    'went down',
  );
  expect(await findJob(scope, faulty)).toMatchObject({
    state: 'failed',
    message: { en: 'job.failed' },
  });
});

test('a wrong input is refused when it is sent', async () => {
  const scope = await newWorkspace();
  const wrong: unknown = { names: 'A' };
  await expect(
    sendJob(scope, { ...makeUnits, parse: makeUnits.parse }, z.any().parse(wrong)),
  ).rejects.toThrow();
  expect((await listJobs(scope, { limit: 10, everybody: true })).items).toEqual([]);
});

test('nobody sees another’s jobs, and no other workspace sees any', async () => {
  const [scope, other] = [await newWorkspace(), await newWorkspace()];
  const id = await sendJob(scope, makeUnits, { names: ['A'] });
  const stranger: Scope = {
    ...scope,
    rights: { ...scope.rights, system: false, userId: '00000000-0000-7000-8000-000000000001' },
  };
  await expect(findJob(stranger, id)).rejects.toThrow('job.missing');
  await expect(listJobs(stranger, { limit: 10, everybody: true })).rejects.toThrow('job.not-yours');
  await expect(findJob(other, id)).rejects.toThrow('job.missing');
});

test('the queues bring a job to a worker, which finishes it', async () => {
  const scope = await newWorkspace();
  const boss = openBoss(await testDatabaseUrl(), 2);
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await workQueues(boss, jobParts(scope, jobs));
    control.failures = 0;
    const id = await sendJob(scope, makeUnits, { names: ['A', 'B'] });
    await expect
      .poll(async () => (await findJob(scope, id)).state, { timeout: 10_000 })
      .toBe('done');
    expect(await unitNames(scope)).toEqual(['A', 'B']);
  } finally {
    await boss.stop({ graceful: false });
  }
});

afterAll(() => {
  control.failures = 0;
});
