import { afterAll, beforeAll, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { createModel } from '#model/model.ts';
import { newId } from '#kit/id.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { commit } from '../commit/index.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { recordHistory } from '../query/index.ts';
import { systemScope } from '../system-scope.ts';
import { arePartitionsAhead, makePartitions } from './partitions.ts';
import { sealAll } from './seal.ts';
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
