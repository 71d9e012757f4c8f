import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { createModel } from '#model/model.ts';
import { newId } from '#kit/id.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { commit } from '../commit/index.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { recordHistory } from '../query/index.ts';
import type { Executor } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { arePartitionsAhead, makePartitions } from './partitions.ts';
import { sealAll, sealOnce } from './seal.ts';
import { verifyLedger } from './verify.ts';

let pool: Pool;

// Partitions are of the database, not of a workspace, so that these tests need one of their own.
beforeAll(async () => {
  pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 4, name: 'rapport-test' });
});
afterAll(() => pool.end());

const now = new Date();
const month = now.toISOString().slice(0, 7).replace('-', '_');

async function tableOf(changeset: string): Promise<unknown> {
  const { rows } = await pool.query<{ table: string }>(
    'select tableoid::regclass::text as table from changeset where id = $1',
    [changeset],
  );
  return rows[0]?.table;
}

test('months are made three ahead, what stands in the default partition moves, and the ledger stays whole', async () => {
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'Test')`);
  const scope = await systemScope(pool, createModel(objects), 1);
  const id = newId();
  const values = { name: 'A' };
  const made = await commit(scope, { changes: [{ op: 'create', object: 'tag', id, values }] });
  await sealAll(pool, 'test');
  expect(await tableOf(made.id ?? '')).toBe('changeset_default');
  // A ledger that nobody has looked after for long.
  await pool.query(`
    insert into changeset (workspace_id, at, id, source, request_id, state, expected, written)
    values (1, '2019-12-31T23:59:59.999Z', gen_random_uuid(), 'system', 'old', 'done', 0, 0)`);
  expect(await arePartitionsAhead(pool, now)).toBe(false);

  const names = await makePartitions(pool, now);
  expect(names).toContain('changeset_2019_12');
  expect(names).toContain(`changeset_${month}`);
  expect(names.filter((name) => name.startsWith('change_'))).toHaveLength(4);
  expect(await tableOf(made.id ?? '')).toBe(`changeset_${month}`);
  const { rows } = await pool.query(
    'select (select count(*) from changeset_default) as sets, (select count(*) from change_default) as changes',
  );
  expect(rows).toEqual([{ sets: '0', changes: '0' }]);
  expect(await arePartitionsAhead(pool, now)).toBe(true);

  const next = await commit(scope, {
    changes: [{ op: 'update', object: 'tag', id, values: { name: 'B' } }],
  });
  expect(await tableOf(next.id ?? '')).toBe(`changeset_${month}`);
  await sealAll(pool, 'test');
  expect(await verifyLedger(pool, 1)).toMatchObject({ changesets: 3, changes: 2, broken: [] });
  expect((await recordHistory(scope, 'tag', id, { limit: 5 })).items).toHaveLength(2);
});

test('a second run makes nothing, two at once neither', async () => {
  await makePartitions(pool, now);
  const later = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 2, 15));
  const [one, other] = await Promise.all([
    makePartitions(pool, later),
    makePartitions(pool, later),
  ]);
  expect([...one, ...other].sort()).toHaveLength(4);
  expect(await makePartitions(pool, later)).toEqual([]);
});

test('a month begins and ends by UTC', async () => {
  const { rows } = await pool.query<{ bound: string }>(
    `select pg_get_expr(relpartbound, oid) as bound from pg_class where relname = 'changeset_2019_12'`,
  );
  expect(rows[0]?.bound).toMatch(/2019-12-01 00:00:00\+00'\) TO \('2020-01-01 00:00:00\+00/);
});

test('changesets that move into their partition while they are sealed lose no number', async () => {
  await pool.query(`
    insert into changeset (workspace_id, at, id, source, request_id, state, expected, written)
    select 1, '2018-05-01T00:00:00Z', gen_random_uuid(), 'system', 'old', 'done', 0, 0 from generate_series(1, 3)`);
  // Nothing of it stands, and whoever seals next takes them all.
  expect(await sealOnce(whileMoving('2018-05'), 1, 'test')).toBe(0);
  await sealAll(pool, 'test');
  expect(await verifyLedger(pool, 1)).toMatchObject({ changesets: 6, broken: [] });
});

/** Carries statements out; the one that numbers changesets begins when their month is being moved, and ends after that. */
function whileMoving(month: string): Executor {
  const moving = {
    async query(statement: pg.QueryConfig, values?: unknown[]) {
      if (!statement.text.includes('update seal_head')) return pool.query(statement, values);
      const mover = await pool.connect();
      await mover.query(`begin; lock table changeset_default in access exclusive mode`);
      const numbering = pool.query(statement, values);
      numbering.catch(() => undefined);
      await expect.poll(() => isAnyoneWaiting()).toBe(true);
      await mover.query(`
        create table changeset_2018_05 (like changeset including all);
        with moved as (delete from changeset_default where at < '2018-06-01' and at >= '2018-05-01' returning *)
          insert into changeset_2018_05 select * from moved;
        alter table changeset attach partition changeset_2018_05 for values from ('${month}-01T00:00:00Z') to ('2018-06-01T00:00:00Z');
        commit`);
      mover.release();
      return numbering;
    },
  };
  // The driver's query has forms that sealing does not use.
  return moving as unknown as Executor;
}

async function isAnyoneWaiting(): Promise<boolean> {
  const { rows } = await pool.query<{ waiting: boolean }>(
    `select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%update seal_head%') as waiting`,
  );
  return rows[0]?.waiting === true;
}
