import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#engine/database/migrate.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import { noteHeads } from '#server/ledger-heads.ts';
import { startEmbedded } from '#server/launch/postgres.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { add } from '../setup/records.ts';
import { model } from '../setup/scope.ts';
import { runCommand } from './tool.ts';

let url: string;
let pool: Pool;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'rapport-ledger-'));
  chmodSync(dataDir, 0o711);
  url = await ownDatabaseUrl({ migrated: true });
  pool = openPool(url, { max: 2, name: 'rapport-test' });
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One'), (2, 'Two')`);
  for (const id of [1, 2]) await add(await systemScope(pool, model, id), 'tag', { name: 'A' });
  await sealAll(pool, 'test');
  await noteHeads(pool, dataDir, new Date());
});
afterAll(async () => {
  await pool.end();
  rmSync(dataDir, { recursive: true, force: true });
});

const verify = (...more: string[]) =>
  runCommand('ledger', ['verify', ...more], { DATABASE_URL: url, DATA_DIR: dataDir });

test('npm run ledger -- verify tells counts and ends with 0, and with 1 once something was altered', async () => {
  const sound = await verify();
  expect(sound).toMatchObject({ code: 0, errors: '' });
  expect(sound.output).toMatch(/Workspace 1 \(One\): 1 changesets, 1 changes, 0 erased, 0 broken/);
  expect(sound.output).toMatch(/Compared with 2 heads/);

  await pool.query(`update change set after = '{"name": "Z"}' where workspace_id = 2`);
  const altered = await verify();
  expect(altered.code).toBe(1);
  expect(altered.output).toMatch(/Workspace 2 \(Two\):.* 1 broken/);
  expect(altered.output).toMatch(/The content of a change was altered/);
  expect(await verify('--workspace', '1')).toMatchObject({ code: 0 });
  expect(await verify('--workspace', '9')).toMatchObject({ code: 1, output: '' });
}, 60_000);

test('a wrong argument and a folder without a database are refused in a sentence, in Chinese too', async () => {
  const wrong = await runCommand('ledger', ['prove'], { DATABASE_URL: url });
  expect(wrong.errors).toBe('Usage: npm run ledger -- verify [--workspace N]\n');
  const empty = await runCommand('ledger', ['verify'], {
    DATA_DIR: join(dataDir, 'nothing'),
    LANG: 'zh_CN.UTF-8',
  });
  expect(empty).toMatchObject({ code: 1 });
  expect(empty.errors).toMatch(/尚无数据库/);
}, 60_000);

test('the embedded database is found while it runs, and started for the command while it does not', async () => {
  const folder = join(dataDir, 'own');
  const embedded = await startEmbedded({ dataDir: folder, log: () => undefined });
  await migrate(embedded.url);
  expect(await runCommand('ledger', ['verify'], { DATA_DIR: folder })).toMatchObject({ code: 0 });
  await embedded.stop();
  expect(await runCommand('ledger', ['verify'], { DATA_DIR: folder })).toMatchObject({ code: 0 });
  const again = await startEmbedded({ dataDir: folder, log: () => undefined });
  await again.stop();
}, 120_000);
