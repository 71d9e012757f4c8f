import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmbedded } from '../../src/server/launch/postgres.ts';
import { databaseProcesses, homeOf, start, workFolder } from './launched.ts';
import { eventually, type Running } from './running.ts';

const folderOfSteps = fileURLToPath(new URL('../../migrations/', import.meta.url));
const files = readdirSync(folderOfSteps)
  .filter((name) => name.endsWith('.sql'))
  .sort();
// Where a step of the test's own is added, the definitions know nothing of it.
const unchecked = { FIXTURE_CHECK: 'skipped' };

let folder: ReturnType<typeof workFolder>;
const begun: Running[] = [];

// Installations of the oldest version, the one before this, and this one, made once and copied for each test.
const versions = [1, files.length - 1, files.length];
const made = new Map<number, ReturnType<typeof workFolder>>();

beforeAll(async () => {
  for (const count of versions) {
    folder = workFolder();
    made.set(count, folder);
    await startAndStop(versionOf('first', count), unchecked);
    await withData(async (client) => {
      await client.query('create table kept (word text)');
      await client.query(`insert into kept values ('before')`);
    });
    expect(copies()).toEqual([]);
  }
}, 120_000);

afterAll(() => {
  for (const one of made.values()) one.remove();
});

beforeEach(() => {
  folder = workFolder();
});

afterEach(async () => {
  for (const one of begun.splice(0)) {
    one.kill('SIGTERM');
    await one.exited;
  }
  folder.remove();
});

/** An installation of a version, with a row that an upgrade must keep. */
function installed(count: number): void {
  const from = made.get(count)?.dataDir ?? '';
  expect(spawnSync('cp', ['-aT', from, folder.dataDir]).status).toBe(0);
}

/** A version with the first so many steps, and one of the test's own. */
function versionOf(name: string, count: number, own?: string): string {
  const path = join(folder.path, name);
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o755);
  for (const file of files.slice(0, count))
    copyFileSync(join(folderOfSteps, file), join(path, file));
  if (own !== undefined)
    writeFileSync(join(path, `${String(count + 1).padStart(4, '0')}_next.sql`), own);
  return path;
}

function begin(version: string, environment: Record<string, string> = {}): Running {
  const running = start(folder.dataDir, {
    environment: { FIXTURE_MIGRATIONS: version, ...environment },
  });
  begun.push(running);
  return running;
}

async function startAndStop(version: string, environment = {}): Promise<string> {
  const running = begin(version, environment);
  await running.saw(/ready:/, 60_000);
  running.kill('SIGTERM');
  expect(await running.exited).toBe(0);
  return running.output();
}

async function withData<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const embedded = await startEmbedded({ dataDir: folder.dataDir, log: () => undefined });
  const client = new pg.Client({ connectionString: embedded.url });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await embedded.stop();
  }
}

/** How many steps the data has, and the row that was there. */
async function state(): Promise<unknown[]> {
  const text = 'select (select count(*)::int from migration) as count, word from kept';
  const { rows } = await withData((client) => client.query<{ count: number; word: string }>(text));
  return rows.flatMap((row) => [row.count, row.word]);
}

const beside = (pattern: RegExp): string[] =>
  readdirSync(homeOf(folder.dataDir)).filter((name) => pattern.test(name));
const copies = (): string[] => beside(/^postgres\.copy-/);
const note = (): string => join(homeOf(folder.dataDir), 'upgrade.json');

test.each([1, files.length - 1])(
  'data of version %i is copied, upgraded and checked; the copy opens as the version before',
  async (count) => {
    installed(count);
    const output = await startAndStop(versionOf('second', files.length));
    const [copy = ''] = copies();
    expect(copy).toMatch(
      new RegExp(`^postgres\\.copy-\\d{8}T\\d{6}Z-at-${String(count).padStart(4, '0')}$`),
    );
    expect(output).toContain(join(homeOf(folder.dataDir), copy));
    expect(existsSync(note())).toBe(false);
    expect(await state()).toEqual([files.length, 'before']);

    const cluster = join(homeOf(folder.dataDir), 'postgres');
    expect(statSync(join(cluster, '..', copy)).uid).toBe(statSync(cluster).uid);
    rmSync(cluster, { recursive: true });
    renameSync(join(cluster, '..', copy), cluster);
    expect(await state()).toEqual([count, 'before']);
  },
  120_000,
);

test('the next upgrade leaves its own copy only', async () => {
  installed(files.length - 1);
  await startAndStop(versionOf('second', files.length), unchecked);
  const [first] = copies();
  await startAndStop(versionOf('third', files.length, 'select 1;'), unchecked);
  expect(copies()).toHaveLength(1);
  expect(copies()).not.toContain(first);
}, 120_000);

test.each([
  ['step', `update kept set word = 'half'; alter table missing add column x text;`, unchecked],
  ['check', `update kept set word = 'half'; alter table tag drop column name;`, {}],
])(
  'a failing %s puts the copy back, says so, and the version before goes on',
  async (_name, own, environment) => {
    installed(files.length);
    const running = begin(versionOf('broken', files.length, own), environment);
    expect(await running.exited).toBe(1);
    expect(running.output()).toMatch(/put back as it was before[^]*(missing|tag)/);
    expect([copies(), existsSync(note())]).toEqual([[], false]);
    expect(databaseProcesses(folder.dataDir)).toEqual([]);
    await startAndStop(versionOf('first', files.length), unchecked);
    expect(await state()).toEqual([files.length, 'before']);
  },
  120_000,
);

test('a kill while it copies leaves the data and no half of a copy at the next start', async () => {
  installed(files.length - 1);
  const version = versionOf('second', files.length);
  const first = begin(version, unchecked);
  await first.saw(/Copying it first/);
  expect(await eventually(() => copies().length > 0)).toBe(true);
  first.kill('SIGKILL');
  await first.exited;
  const left = copies();
  expect(await eventually(() => databaseProcesses(folder.dataDir).length === 0)).toBe(true);
  // However far it came: a half under that name is never taken for a copy.
  if (left.every((name) => !name.endsWith('.part')))
    mkdirSync(join(homeOf(folder.dataDir), 'postgres.copy-20200101T000000Z-at-0001.part'));
  await startAndStop(version, unchecked);
  expect(copies()).toHaveLength(1);
  expect(copies()[0]).not.toMatch(/part$/);
  expect(await state()).toEqual([files.length, 'before']);
}, 120_000);

test('a kill while it migrates: the next start goes on with the copy that is whole', async () => {
  installed(files.length);
  const slow = `update kept set word = 'after'; select pg_sleep(600);`;
  const first = begin(versionOf('slow', files.length, slow), unchecked);
  await first.saw(/Upgrading the database/);
  expect(await eventually(() => existsSync(note()))).toBe(true);
  const made = copies();
  first.kill('SIGKILL');
  await first.exited;
  const quick = versionOf('quick', files.length, `update kept set word = 'after';`);
  const output = await startAndStop(quick, unchecked);
  expect(output).not.toContain('Copying');
  expect([copies(), existsSync(note())]).toEqual([made, false]);
  expect(await state()).toEqual([files.length + 1, 'after']);
}, 120_000);

test.each(['before the first', 'after the first', 'after the second'])(
  'a kill %s renaming of putting back: the next start puts back to the end',
  async (moment) => {
    installed(files.length - 1);
    await startAndStop(versionOf('second', files.length), unchecked);
    const [copy = ''] = copies();
    const home = homeOf(folder.dataDir);
    const owner = statSync(join(home, 'postgres'));
    writeFileSync(note(), JSON.stringify({ copy, step: 'putting-back' }));
    if (moment !== 'before the first')
      renameSync(join(home, 'postgres'), join(home, `${copy}.failed`));
    if (moment === 'after the second') renameSync(join(home, copy), join(home, 'postgres'));
    const output = await startAndStop(versionOf('first', files.length - 1), unchecked);
    expect(output).toContain('interrupted');
    expect([copies(), existsSync(note())]).toEqual([[], false]);
    expect(statSync(join(home, 'postgres')).uid).toBe(owner.uid);
    expect(await state()).toEqual([files.length - 1, 'before']);
  },
  120_000,
);

test('a note that cannot be read is refused and nothing is touched', async () => {
  installed(files.length - 1);
  writeFileSync(note(), '{');
  const running = begin(versionOf('second', files.length));
  expect(await running.exited).toBe(1);
  expect(running.output()).toContain('cannot be read');
  expect(readFileSync(note(), 'utf8')).toBe('{');
  rmSync(note());
  expect(await state()).toEqual([files.length - 1, 'before']);
}, 60_000);

test('a disk without room for the copy is refused and nothing changes, unless the owner wants none', async ({
  skip,
}) => {
  mkdirSync(folder.dataDir);
  chmodSync(folder.dataDir, 0o755);
  const mounted = shell('mount -t tmpfs -o size=330m,mode=755 tmpfs "$1"', folder.dataDir);
  try {
    if (mounted !== 0) skip('mounting a small disk needs rights that we do not have here');
    installed(files.length - 1);
    const version = versionOf('second', files.length);
    const refused = begin(version);
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toMatch(/Nothing was touched[^]*UPGRADE_WITHOUT_COPY=1/);
    expect(copies()).toEqual([]);
    expect(await state()).toEqual([files.length - 1, 'before']);
    const output = await startAndStop(version, { ...unchecked, UPGRADE_WITHOUT_COPY: '1' });
    expect(output).toContain('without a copy');
    expect(copies()).toEqual([]);
    expect(await state()).toEqual([files.length, 'before']);
  } finally {
    if (mounted === 0) shell('umount "$1"', folder.dataDir);
  }
}, 120_000);

function shell(script: string, path: string): number | null {
  return spawnSync('/bin/sh', ['-c', script, 'sh', path]).status;
}
