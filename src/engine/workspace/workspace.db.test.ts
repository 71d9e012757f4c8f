import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { migrate } from '../database/migrate.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { commit } from '../commit/index.ts';
import { makePartitions } from '../ledger/partitions.ts';
import { sealAll } from '../ledger/seal.ts';
import { verifyLedger } from '../ledger/verify.ts';
import { newId } from '#kit/id.ts';
import { systemScope } from '../system-scope.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { add, change } from '../../../test/setup/records.ts';
import { model } from '../../../test/setup/scope.ts';
import { archiveWorkspace } from './archive.ts';
import { removeWorkspace } from './remove.ts';
import { listWorkspaces, setWorkspaceState } from './state.ts';
import { workspaceTables } from './tables.ts';

let pool: Pool;
let folder: string;

beforeAll(async () => {
  pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 4, name: 'rapport-test' });
  folder = mkdtempSync(join(tmpdir(), 'rapport-archive-'));
  await makePartitions(pool, new Date());
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One'), (2, 'Two')`);
  for (const id of [1, 2]) await fill(id);
  await sealAll(pool, 'test');
});
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

/** People, units and customers that point at one another in circles. */
async function fill(workspaceId: number): Promise<void> {
  const scope = await systemScope(pool, model, workspaceId);
  const role = await add(scope, 'role', { name: '经理', grants: {} });
  const unit = await add(scope, 'unit', { name: 'Head', code: 'HQ', kind: 'headquarters' });
  const boss = await add(scope, 'user', {
    name: 'Wang',
    mainUnit: unit,
    roles: [role],
    active: true,
  });
  await change(scope, 'unit', unit, { head: boss });
  const user = { ...scope, rights: { ...scope.rights, userId: boss } };
  const account = await add(user, 'account', { name: '华夏 "银行"\n\\分行', owner: boss, unit });
  // Written after what stands above it, and before: an archive must not mind the order.
  const above = await add(user, 'account', { name: 'Above' });
  await add(user, 'account', { name: 'Sub', parentAccount: account });
  await change(user, 'account', account, { parentAccount: above });
  const ids = Array.from({ length: 300 }, () => newId());
  await commit(user, {
    changes: ids.map((id, index) => ({
      op: 'create',
      object: 'contact',
      id,
      values: { name: `N${index}`, phone: '13812345678', reportsTo: null, account },
    })),
  });
  await change(user, 'contact', ids[0] ?? '', { reportsTo: ids[1] });
  await change(user, 'contact', ids[1] ?? '', { reportsTo: ids[0] });
  const transaction = {
    party: account,
    at: '2026-01-02T03:04:05Z',
    amount: { amount: '12.30', currency: 'CNY' },
  };
  await add(user, 'transaction', { ...transaction, product: 'Loan' });
  await pool.query(
    `insert into job (workspace_id, id, name, state, data, request_id) values ($1, $2, 'x', 'done', '{}', 'r')`,
    [workspaceId, ids[0]],
  );
  await pool.query(`insert into job_step (workspace_id, job_id, key) values ($1, $2, 'one')`, [
    workspaceId,
    ids[0],
  ]);
}

/** All rows of a workspace, a text a table. */
async function snapshot(db: Pool, workspaceId: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const table of ['workspace', ...(await workspaceTables(db))]) {
    const { rows } = await db.query<{ all: string | null }>(
      `select string_agg(t::text, e'\\n' order by t::text) as all from "${table}" t where workspace_id = $1`,
      [workspaceId],
    );
    if (rows[0]?.all) found.set(table, rows[0].all);
  }
  return found;
}

async function readZip(path: string): Promise<Map<string, string>> {
  const zip = await openPromise(path);
  const entries = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return entries;
}

test('an archive holds every row of the workspace and none of another: put into an empty database, it is the same workspace', async () => {
  const path = join(folder, 'one.zip');
  const manifest = await archiveWorkspace(pool, 1, { path });
  const entries = await readZip(path);
  expect(JSON.parse(entries.get('manifest.json') ?? '')).toEqual(manifest);
  expect(manifest).toMatchObject({ workspace: { id: 1, name: 'One' } });
  expect(manifest.entries['party']?.rows).toBe(303);
  expect(manifest.entries['change']?.rows).toBeGreaterThan(300);
  for (const [name, { rows }] of Object.entries(manifest.entries))
    expect((entries.get(`${name}.ndjson`) ?? '').split('\n').length - 1, name).toBe(rows);

  const url = await ownDatabaseUrl({ migrated: false });
  await migrate(url);
  const other = openPool(url, { max: 1, name: 'rapport-test' });
  try {
    // Rows come back table by table, whatever points where.
    await other.query('set session_replication_role = replica');
    for (const name of Object.keys(manifest.entries)) {
      const lines = (entries.get(`${name}.ndjson`) ?? '').split('\n').filter((line) => line !== '');
      await other.query(
        `insert into "${name}" select * from json_populate_recordset(null::public."${name}", $1::json)`,
        [`[${lines.join(',')}]`],
      );
    }
    expect(await snapshot(other, 1)).toEqual(await snapshot(pool, 1));
    expect(await snapshot(other, 2)).toEqual(new Map());
    expect((await verifyLedger(other, 1)).broken).toEqual([]);
  } finally {
    await other.end();
  }
});

test('an archive is of one instant, and a failed one leaves no file', async () => {
  const path = join(folder, 'steady.zip');
  const scope = await systemScope(pool, model, 2);
  const writing = archiveWorkspace(pool, 2, { path });
  const during = Promise.all(
    Array.from({ length: 20 }, (_, index) => add(scope, 'tag', { name: `D${index}` })),
  );
  const [manifest] = await Promise.all([writing, during]);
  const { tag, record, change: changes } = manifest.entries;
  const others = ['party', 'user', 'unit', 'role'].map((name) => manifest.entries[name]?.rows ?? 0);
  expect(record?.rows).toBeGreaterThan(
    others.reduce((sum, rows) => sum + rows) + (tag?.rows ?? 0) - 1,
  );
  expect(changes?.rows).toBeGreaterThan(record?.rows ?? 0);

  const broken = archiveWorkspace(pool, 2, {
    path: join(folder, 'broken.zip'),
    extras: [{ name: 'nothing', select: 'select to_json(1 / 0)' }],
  });
  await expect(broken).rejects.toThrow('division by zero');
  await expect(archiveWorkspace(pool, 77, { path })).rejects.toMatchObject({
    code: 'workspace.no-such',
  });
  expect(readdirSync(folder).filter((name) => /broken|part/.test(name))).toEqual([]);
});

test('a workspace is removed whole, by its name and only while it is suspended, and another keeps every row', async () => {
  const before = await snapshot(pool, 1);
  await expect(removeWorkspace(pool, 2, { name: 'Two' })).rejects.toMatchObject({
    code: 'workspace.not-suspended',
  });
  await setWorkspaceState(pool, 2, 'suspended');
  await expect(removeWorkspace(pool, 2, { name: 'One' })).rejects.toMatchObject({
    code: 'workspace.other-name',
  });
  expect((await snapshot(pool, 2)).size).toBeGreaterThan(10);

  const seen: string[] = [];
  const rows = await removeWorkspace(pool, 2, {
    name: 'Two',
    progress: (table) => seen.push(table),
  });
  expect(rows).toBeGreaterThan(900);
  expect(seen).toHaveLength((await workspaceTables(pool)).length);
  expect(await snapshot(pool, 2)).toEqual(new Map());
  expect(await snapshot(pool, 1)).toEqual(before);
  expect(
    (await listWorkspaces(pool)).map((one) => [one.id, one.name, one.state, one.users]),
  ).toEqual([[1, 'One', 'active', 1]]);
});
