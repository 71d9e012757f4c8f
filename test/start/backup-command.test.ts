import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '#engine/database/pool.ts';
import { sealAll } from '#engine/ledger/seal.ts';
import { systemScope } from '#engine/system-scope.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { add } from '../setup/records.ts';
import { model } from '../setup/scope.ts';
import { homeOf } from './launched.ts';
import { runCommand } from './tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-backup-'));
const archive = join(folder, 'archive.zip');
let source: Record<string, string>;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  source = { DATABASE_URL: await ownDatabaseUrl({ migrated: true }), DATA_DIR: folder };
  const pool = openPool(source['DATABASE_URL'] ?? '', { max: 2, name: 'rapport-test' });
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One')`);
  await add(await systemScope(pool, model, 1), 'tag', { name: 'A' });
  await sealAll(pool, 'test');
  await pool.end();
  writeFileSync(join(folder, 'secret.key'), `${'a'.repeat(64)}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('npm run backup of a server is put back by npm run restore into an embedded database, which is backed up, rehearsed and moved to a server', async () => {
  const made = await runCommand('backup', [archive], source);
  expect(made).toMatchObject({ code: 0, errors: '' });
  expect(made.output).toMatch(/: \d+ rows of \d+ tables and 0 files are in .*archive\.zip \(\d/);
  expect(statSync(archive).mode & 0o777).toBe(0o600);
  expect((await runCommand('backup', [archive], source)).errors).toMatch(/exists already/);

  const there = { DATA_DIR: join(folder, 'my data') };
  const put = await runCommand('restore', [archive], there);
  expect(put).toMatchObject({ code: 0, errors: '' });
  expect(put.output).toMatch(/\d+ rows of \d+ tables counted, 1 changesets of the ledger checked/);
  const verified = await runCommand('ledger', ['verify'], there);
  expect(verified).toMatchObject({ code: 0, errors: '' });
  expect(verified.output).toMatch(
    /Workspace 1 \(One\): 1 changesets, 1 changes, 0 erased, 0 broken/,
  );
  const again = await runCommand('backup', ['-'], there);
  expect(again.code).toBe(0);
  expect(again.output).toMatch(/^PK/);
  expect((await runCommand('restore', [archive], there)).errors).toMatch(/not empty/);

  const rehearsed = await runCommand('rehearse', [], there);
  expect(rehearsed).toMatchObject({ code: 0, errors: '' });
  expect(rehearsed.output).toMatch(/this version brings 0 more[^]*went well on the copy: \d+ rows/);
  expect(readdirSync(there.DATA_DIR).filter((name) => name.startsWith('rehearsal-'))).toEqual([]);

  const server = await ownDatabaseUrl({ migrated: false });
  const moved = await runCommand('move', ['--to', server], there);
  expect(moved).toMatchObject({ code: 0, errors: '' });
  expect(moved.output).toMatch(/Moved: \d+ rows of \d+ tables counted, 1 changesets/);
  expect((await runCommand('move', ['--to', server], there)).errors).toMatch(/not empty/);
  const onServer = await runCommand('ledger', ['verify'], { ...there, DATABASE_URL: server });
  expect(onServer.output).toMatch(
    /Workspace 1 \(One\): 1 changesets, 1 changes, 0 erased, 0 broken/,
  );
  expect((await runCommand('ledger', ['verify'], there)).output).toBe(verified.output);
  rmSync(homeOf(there.DATA_DIR), { recursive: true, force: true });
}, 240_000);

test('a restore that fails takes the embedded database away that it made, and a wrong archive makes none', async () => {
  const there = { DATA_DIR: join(folder, 'none') };
  const pool = openPool(source['DATABASE_URL'] ?? '', { max: 1, name: 'rapport-test' });
  await pool.query(`update change set after = '{"name": "Z"}'`);
  await pool.end();
  const altered = join(folder, 'altered.zip');
  await runCommand('backup', [altered], source);
  const refused = await runCommand('restore', [altered], there);
  expect(refused).toMatchObject({ code: 1, output: '' });
  expect(refused.errors).toMatch(/ledger of workspace 1 \(One\) does not hold together/);
  expect(readdirSync(there.DATA_DIR)).toEqual([]);

  const rehearsed = await runCommand('rehearse', [], source);
  expect(rehearsed.errors).toMatch(/The upgrade would fail[^]*does not hold together/);
  expect(readdirSync(folder).filter((name) => name.startsWith('rehearsal-'))).toEqual([]);
  const missing = await runCommand('restore', [join(folder, 'nothing.zip')], there);
  expect(missing.errors).toMatch(/There is no file/);
  expect((await runCommand('restore', [], there)).errors).toMatch(/^Usage: npm run restore/);
  expect((await runCommand('backup', [], there)).errors).toMatch(/^Usage: npm run backup/);
  expect(readdirSync(there.DATA_DIR)).toEqual([]);
}, 120_000);
