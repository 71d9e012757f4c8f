import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { add } from '../../../test/setup/records.ts';
import { model } from '../../../test/setup/scope.ts';
import { makePartitions } from '../ledger/partitions.ts';
import { findRecord, listRecords, searchRecords } from '../query/index.ts';
import type { Executor } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { workspaceTables } from '../workspace/tables.ts';
import { fastenBelt } from './belt.ts';
import { createBelt, type Belt } from './belted-pool.ts';
import { migrate } from './migrate.ts';
import { openPool, type Pool } from './pool.ts';
import { inTransaction } from './transaction.ts';

let url: string;
let owner: Pool;
let belt: Belt;

beforeAll(async () => {
  url = await ownDatabaseUrl({ migrated: true });
  owner = openPool(url, { max: 4, name: 'rapport-test' });
  belt = createBelt(url, owner, { max: 2, name: 'rapport-test' });
  await makePartitions(owner, new Date());
  await owner.query(`insert into workspace (workspace_id, name) values (1, 'One'), (2, 'Two')`);
  for (const [id, name] of [
    [1, '张伟'],
    [2, '李娜'],
  ] as const)
    await add(await systemScope(owner, model, id), 'contact', { name });
});
afterAll(async () => {
  await belt.close();
  await owner.end();
});

function belted(workspaceId: number): Executor {
  const executor = belt.executorOf(workspaceId);
  if (!executor) throw new Error('the belt is off');
  return executor;
}

async function names(db: Pick<pg.Pool, 'query'> | Executor): Promise<string[]> {
  // The condition that somebody forgot.
  const { rows } = await db.query<{ name: string }>('select name from party order by name');
  return rows.map((row) => row.name);
}

describe('the database belt', () => {
  test('is off at first and costs nothing: no policy, no other connection', async () => {
    expect(belt.executorOf(1)).toBeNull();
    const { rows } = await owner.query('select relname from pg_class where relrowsecurity');
    expect(rows).toEqual([]);
  });

  test('covers every table of the schema, and partitions are reached through their table alone', async () => {
    await belt.fasten();
    await belt.fasten();
    const { rows } = await owner.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'workspace'
      where c.relrowsecurity and c.relforcerowsecurity order by c.relname`);
    expect(rows.map((row) => row.name)).toEqual(
      ['workspace', ...(await workspaceTables(owner))].sort(),
    );
    const month = new Date().toISOString().slice(0, 7).replace('-', '_');
    await expect(belted(1).query(`select * from change_${month}`)).rejects.toThrow(
      'permission denied',
    );
    await expect(belted(1).query('update migration set name = name')).rejects.toThrow(
      'permission denied',
    );
    const { rows: role } = await belted(1).query(
      `select current_user as name, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual([{ name: 'rapport_app', above: false }]);
  });

  test('gives a statement without a condition the rows of one workspace only, and lets none be written elsewhere', async () => {
    expect(await names(belted(1))).toEqual(['张伟']);
    expect(await names(belted(2))).toEqual(['李娜']);
    expect(await names(owner)).toEqual(['张伟', '李娜']);
    const change = `update party set name = 'X' where name = '李娜' returning id`;
    expect((await belted(1).query(change)).rows).toEqual([]);
    const insert = `insert into number_counter (workspace_id, scheme, period, next) values (2, 's', 'p', 1)`;
    await expect(belted(1).query(insert)).rejects.toThrow('row-level security');
    const move = `update record set workspace_id = 2 where workspace_id = 1`;
    await expect(belted(1).query(move)).rejects.toThrow('row-level security');
  });

  test('keeps two workspaces apart on the same few connections, in transactions too', async () => {
    const asked = Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? 1 : 2));
    const seen = await Promise.all(
      asked.map((id, index) =>
        index % 2 === 0 ? names(belted(id)) : inTransaction(belted(id), (tx) => names(tx)),
      ),
    );
    expect(seen).toEqual(asked.map((id) => [id === 1 ? '张伟' : '李娜']));
    // What a broken-off transaction leaves behind is the same connection and the same workspace.
    const broken = inTransaction(belted(1), (tx) => tx.query('select 1 / 0'));
    await expect(broken).rejects.toThrow('division by zero');
    expect(await names(belted(1))).toEqual(['张伟']);
  });

  test('leaves the doors as they were: what is written is read, listed and found', async () => {
    const scope = await systemScope(belted(1), model, 1);
    const id = newId();
    await scope.db.query('select 1');
    const made = await add(scope, 'account', { name: '华夏银行' });
    expect(await findRecord(scope, 'account', made)).toMatchObject({ name: '华夏银行' });
    expect((await listRecords(scope, 'account', { fields: ['name'] })).items).toHaveLength(1);
    expect(await searchRecords(scope, '夏银', { limit: 5 })).toMatchObject([{ id: made }]);
    const elsewhere = await systemScope(belted(2), model, 2);
    await expect(findRecord(elsewhere, 'account', made)).rejects.toMatchObject({ status: 404 });
    expect(id).not.toBe(made);
  });

  test('does not keep the search from its index', async ({ skip }) => {
    const { rows: me } = await owner.query<{ above: boolean }>(
      'select rolsuper as above from pg_roles where rolname = current_user',
    );
    // The guide for operators says so.
    if (!me[0]?.above) skip('only a superuser may mark the operator of the search');
    await owner.query(`
      insert into record (workspace_id, id, object, title, sort_key, tokens)
      select 1, gen_random_uuid(), 'tag', 'T', 't', array['1|t' || g] from generate_series(1, 20000) g`);
    await owner.query('vacuum analyze record');
    const { rows } = await belted(1).query<{ 'QUERY PLAN': string }>(
      `explain select id from record where workspace_id = 1 and tokens @> array['1|t77']`,
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(
      /Bitmap Index Scan on record_tokens/,
    );
  });

  test('reaches tables that a later version adds, at the next fastening', async () => {
    await owner.query(
      `create table later (workspace_id integer not null references workspace, id uuid not null, primary key (workspace_id, id))`,
    );
    await owner.query(`insert into later values (1, gen_random_uuid()), (2, gen_random_uuid())`);
    await expect(belted(1).query('select * from later')).rejects.toThrow('permission denied');
    await fastenBelt(owner);
    expect((await belted(1).query('select workspace_id from later')).rows).toEqual([
      { workspace_id: 1 },
    ]);
  });
});

test('where the role cannot be made, the owner’s own policies hold for who says his workspace, and sealing still sees all', async () => {
  const own = new URL(await ownDatabaseUrl({ migrated: false }));
  const name = `plain_${newId().replaceAll('-', '')}`;
  const chief = openPool(own.href, { max: 1, name: 'rapport-test' });
  // In this cluster the role was made by another database; here it is out of reach.
  await chief.query(`create role ${name} login password 'plain' nosuperuser nocreaterole`);
  // Before PostgreSQL 16 whoever makes a role is no member of it.
  await chief.query(`grant ${name} to current_user`);
  await chief.query(
    `alter database ${own.pathname.slice(1)} owner to ${name}; alter schema public owner to ${name}`,
  );
  own.username = name;
  own.password = 'plain';
  await migrate(own.href);
  const plain = openPool(own.href, { max: 2, name: 'rapport-test' });
  const kept = createBelt(own.href, plain, { max: 2, name: 'rapport-test' });
  try {
    await plain.query(`insert into workspace (workspace_id, name) values (1, 'One'), (2, 'Two')`);
    for (const [id, said] of [
      [1, '张伟'],
      [2, '李娜'],
    ] as const)
      await add(await systemScope(plain, model, id), 'contact', { name: said });
    expect(await fastenBelt(plain)).toBe('owner');
    await kept.fasten();
    const one = kept.executorOf(1);
    expect(one && (await names(one))).toEqual(['张伟']);
    expect(await names(plain)).toEqual(['张伟', '李娜']);
  } finally {
    await kept.close();
    await plain.end();
    await chief.end();
  }
});
