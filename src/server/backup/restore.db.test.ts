import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { migrate } from '#engine/database/migrate.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { withSnapshot } from '#engine/backup/snapshot.ts';
import { sendJob } from '#engine/jobs/index.ts';
import { makePartitions } from '#engine/ledger/partitions.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { openStore } from '../../../test/setup/s3.ts';
import { fillTables, shapeOf } from '../../../test/setup/schema.ts';
import { migrateAuth } from '../auth/schema.ts';
import { ledgerCheck } from '../ledger-check.ts';
import { model } from '../product-model.ts';
import { addStartRecords } from '../start-records.ts';
import { foundWorkspace } from '../workspaces.ts';
import { openBackup } from './open-backup.ts';
import { putBack } from './put-back.ts';
import { restoreBackup } from './restore.ts';
import { isRestoreUnderWay, markRestore, refuseHalfRestored } from './restore-mark.ts';
import { takeBackup } from './take.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-backup-'));
const file = newId();
const bytes = Buffer.from('它的内容 \0 bytes');
let url: string;
let pool: Pool;
let workspaceId: number;

beforeAll(async () => {
  url = await ownDatabaseUrl({ migrated: true });
  pool = openPool(url, { max: 4, name: 'rapport-test' });
  await makePartitions(pool, new Date());
  ({ workspaceId } = await foundWorkspace(pool, model, {
    name: '华夏 "Bank"\n\\',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language: 'zh',
    administrator: { name: 'Ada', email: null },
  }));
  await addStartRecords(pool, model, workspaceId);
  await addCustomers(3, '\t\\N é 张伟 "');
  await addFile(file);
  await sealAll(pool, 'test');
  mkdirSync(join(placeOf('source').dataDir, 'ledger-heads'));
  writeFileSync(join(placeOf('source').dataDir, 'secret.key'), `${'a'.repeat(64)}\n`);
  writeFileSync(join(placeOf('source').dataDir, 'ledger-heads', '2026-11-22.ndjson'), '');
});
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

/** A data folder of that name, beside a database of its own or none. */
function placeOf(name: string, databaseUrl: string | null = null, s3Url: string | null = null) {
  const dataDir = join(folder, name);
  mkdirSync(join(dataDir, 'files'), { recursive: true });
  return { dataDir, databaseUrl, s3Url };
}

async function addCustomers(count: number, name: string): Promise<void> {
  const scope = await systemScope(pool, model, workspaceId);
  const changes = Array.from({ length: count }, (_, index) => ({
    op: 'create' as const,
    object: 'account',
    id: newId(),
    values: { name: `${name} ${index}` },
  }));
  await commit(scope, { changes });
}

async function addFile(id: string): Promise<void> {
  const values = { name: 'a', size: bytes.length, mediaType: 'text/plain', hash: 'a'.repeat(64) };
  const scope = await systemScope(pool, model, workspaceId);
  await commit(scope, { byAction: true, changes: [{ op: 'create', object: 'file', id, values }] });
  writeFileSync(join(placeOf('source').dataDir, 'files', id), bytes);
}

/** Every row of every table but the queues', as one text a table. */
async function everything(of: string): Promise<Map<string, string>> {
  return withSnapshot(of, async (snapshot) => {
    const found = new Map<string, string>();
    for (const table of snapshot.tables) {
      const pieces = await snapshot.copyOut(table).rows.toArray();
      const lines = Buffer.concat(pieces).toString('utf8').split('\n').toSorted();
      found.set(`${table.schema}.${table.table}`, lines.join('\n'));
    }
    return found;
  });
}

async function isEmpty(of: string): Promise<boolean> {
  const empty = openPool(of, { max: 1, name: 'rapport-test' });
  const { rows } = await empty.query<{ count: string }>(
    `select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'pgboss') and c.relkind in ('r', 'p')`,
  );
  await empty.end();
  return rows[0]?.count === '0';
}

test('a backup brings every row, file, partition and index into an empty database, and what waited goes on [A-SF10]', async () => {
  const scope = await systemScope(pool, model, workspaceId);
  await sendJob(scope, ledgerCheck(null), {});
  const path = join(folder, 'whole.zip');
  const manifest = await takeBackup(url, placeOf('source'), path);
  const before = await everything(url);
  await addCustomers(1, 'Later');

  const target = await ownDatabaseUrl({ migrated: false });
  const place = placeOf('target', target);
  const restored = await restoreBackup(place, path);
  expect(restored).toMatchObject({ files: 1, migrated: [], tables: before.size });
  expect(restored.rows).toBe(manifest.tables.reduce((sum, table) => sum + table.rows, 0));
  expect(restored.changesets).toBeGreaterThan(2);
  expect(await everything(target)).toEqual(before);
  const there = openPool(target, { max: 1, name: 'rapport-test' });
  const [old, made] = [await shapeOf(pool), await shapeOf(there)];
  expect([...made.keys()].toSorted()).toEqual([...old.keys()].toSorted());
  for (const [table, shape] of old) {
    expect(made.get(table)?.columns, table).toEqual(shape.columns);
    // Of a partition the names are PostgreSQL's own.
    const [is, was] = [made.get(table)?.indexes.values() ?? [], shape.indexes.values()];
    expect([...is].toSorted(), table).toEqual([...was].toSorted());
    expect(made.get(table)?.constraints.size, table).toBe(shape.constraints.size);
  }
  const { rows } = await there.query('select name from pgboss.job');
  expect(rows).toEqual([{ name: 'now' }]);
  await there.end();
  expect(readFileSync(join(place.dataDir, 'files', file))).toEqual(bytes);
  expect(readFileSync(join(place.dataDir, 'secret.key'), 'utf8')).toMatch(/^a{64}\n$/);
  expect(existsSync(join(place.dataDir, 'ledger-heads', '2026-11-22.ndjson'))).toBe(true);
  expect(isRestoreUnderWay(place.dataDir)).toBe(false);

  await expect(restoreBackup(placeOf('other', target), path)).rejects.toMatchObject({
    code: 'backup.not-empty',
  });
  await expect(
    restoreBackup({ ...place, databaseUrl: await ownDatabaseUrl({ migrated: false }) }, path),
  ).rejects.toMatchObject({ code: 'backup.folder-not-empty' });
  await expect(takeBackup(url, placeOf('source'), path)).rejects.toMatchObject({
    code: 'workspace.file-exists',
  });
}, 60_000);

test('what is written while a copy is taken is not in it, and its writers do not wait', async () => {
  const copied = await withSnapshot(url, async (snapshot) => {
    await addCustomers(1, 'MEANWHILE');
    const table = snapshot.tables.find((one) => one.table === 'party');
    if (!table) throw new Error('there are customers');
    return Buffer.concat(await snapshot.copyOut(table).rows.toArray()).toString('utf8');
  });
  expect(copied).toContain('张伟');
  expect(copied).not.toContain('MEANWHILE');
});

test('a cut, a damaged and a foreign archive are refused, and nothing is left behind', async () => {
  const path = join(folder, 'to-break.zip');
  await takeBackup(url, placeOf('source'), path);
  const whole = readFileSync(path);
  const target = await ownDatabaseUrl({ migrated: false });
  const place = placeOf('broken', target);
  const tryWith = (content: Buffer | string) => {
    writeFileSync(join(folder, 'broken.zip'), content);
    return restoreBackup(place, join(folder, 'broken.zip'));
  };
  await expect(tryWith(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
    code: 'backup.cut-off',
  });
  await expect(tryWith('not a zip')).rejects.toMatchObject({ code: 'backup.cut-off' });
  const flipped = Buffer.from(whole);
  const place0 = flipped.indexOf(bytes);
  flipped.writeUInt8(flipped.readUInt8(place0) ^ 1, place0);
  await expect(tryWith(flipped)).rejects.toMatchObject({ code: 'archive.damaged' });
  expect(await isEmpty(target)).toBe(true);
  expect(readdirSync(place.dataDir)).toEqual(['files']);
}, 60_000);

test('a copy whose ledger does not hold together is refused as a whole', async () => {
  const path = join(folder, 'altered.zip');
  await pool.query(
    `update change set after = after || '{"name":"Forged"}' where object = 'account'`,
  );
  await takeBackup(url, placeOf('source'), path);
  const target = await ownDatabaseUrl({ migrated: false });
  const place = placeOf('altered', target);
  await expect(restoreBackup(place, path)).rejects.toMatchObject({ code: 'backup.ledger-broken' });
  expect(await isEmpty(target)).toBe(true);
  expect(readdirSync(place.dataDir)).toEqual([]);
}, 60_000);

test('a copy with another number of rows than it says is refused as a whole', async () => {
  const path = join(folder, 'counted.zip');
  await takeBackup(url, placeOf('source'), path);
  const { source, close } = await openBackup(path);
  const target = await ownDatabaseUrl({ migrated: false });
  const wrong = (table: { table: string }) => (table.table === 'role' ? 1 : 0);
  const more = {
    ...source,
    rowsOf: async (table: (typeof source.tables)[number]) =>
      (await source.rowsOf(table)) + wrong(table),
  };
  await expect(putBack(target, more)).rejects.toMatchObject({
    code: 'backup.other-count',
    params: { table: 'public.role' },
  });
  expect(await isEmpty(target)).toBe(true);
  close();
});

test('an interrupted restore is not started on, and begins anew; a broken ledger may be accepted', async () => {
  const path = join(folder, 'interrupted.zip');
  await takeBackup(url, placeOf('source'), path);
  const target = await ownDatabaseUrl({ migrated: false });
  const place = placeOf('interrupted', target);
  markRestore(place.dataDir);
  writeFileSync(join(place.dataDir, 'secret.key'), 'half');
  await expect(refuseHalfRestored(place.dataDir, target)).rejects.toMatchObject({
    code: 'backup.interrupted',
  });
  await restoreBackup(place, path, { acceptBrokenLedger: true });
  expect(readFileSync(join(place.dataDir, 'secret.key'), 'utf8')).toMatch(/^a{64}\n$/);
  // Killed after its end, before it could say so.
  markRestore(place.dataDir);
  await refuseHalfRestored(place.dataDir, target);
  expect(isRestoreUnderWay(place.dataDir)).toBe(false);
}, 60_000);

test('a backup of an older version is put back as it was and brought up to this one; of a newer one it is refused', async () => {
  const from = fileURLToPath(new URL('../../../migrations/', import.meta.url));
  const steps = readdirSync(from).filter((name) => name.endsWith('.sql'));
  const older = mkdtempSync(join(folder, 'older-'));
  for (const name of steps.toSorted().slice(0, -3))
    copyFileSync(join(from, name), join(older, name));
  const old = await ownDatabaseUrl({ migrated: false });
  await migrate(old, older);
  await migrateAuth(old);
  const filled = openPool(old, { max: 1, name: 'rapport-test' });
  const tables = await fillTables(filled);
  await filled.end();
  const path = join(folder, 'older.zip');
  await takeBackup(old, placeOf('older-source'), path);

  const target = await ownDatabaseUrl({ migrated: false });
  const options = { acceptBrokenLedger: true };
  const restored = await restoreBackup(placeOf('upgraded', target), path, options);
  expect(restored.migrated).toEqual(steps.toSorted().slice(-3));
  expect(restored.rows).toBe(tables.size);
  await expect(
    restoreBackup(
      placeOf('newer', await ownDatabaseUrl({ migrated: false })),
      join(folder, 'altered.zip'),
      {
        ...options,
        migrations: older,
      },
    ),
  ).rejects.toMatchObject({ code: 'database.newer' });
}, 60_000);

test('files beyond this machine are in the archive, and go back to such a store', async () => {
  const [from, to] = [await openStore(), await openStore()];
  try {
    const source = placeOf('store-source', null, from.url);
    from.objects.set(`/crm/files/${file}`, bytes);
    const path = join(folder, 'store.zip');
    await takeBackup(url, source, path);
    const backup = await openBackup(path);
    expect(Object.keys(backup.manifest.files)).toEqual([file]);
    backup.close();
    const target = await ownDatabaseUrl({ migrated: false });
    const options = { acceptBrokenLedger: true };
    await restoreBackup(placeOf('store-target', target, to.url), path, options);
    expect([...to.objects.values()]).toEqual([bytes]);
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}, 60_000);
