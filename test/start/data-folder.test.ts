import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Embedded } from '../../src/server/launch/postgres.ts';
import { startEmbedded } from '../../src/server/launch/postgres.ts';
import { databaseProcesses, homeOf, isRoot, ordinaryUser, start, workFolder } from './launched.ts';

let folder: ReturnType<typeof workFolder>;
const running: Embedded[] = [];

beforeEach(() => {
  folder = workFolder();
});

afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
  folder.remove();
});

async function startHere(log: (line: string) => void = () => undefined): Promise<Embedded> {
  const settings = { shared_buffers: '16MB', fsync: 'off' };
  const one = await startEmbedded({ dataDir: folder.dataDir, log, settings });
  running.push(one);
  return one;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

/** Every file below the folder with its size and the instant of its last change. */
function contents(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { size, mtimeMs } = statSync(join(path, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

test('a database in a folder closed to its user stands elsewhere, and the folder says where', async ({
  skip,
}) => {
  if (!isRoot) skip('only root can start below a folder that the database may not enter');
  chmodSync(folder.path, 0o700);
  const first = start(folder.dataDir);
  await first.saw(/start number 1/);
  await first.saw(/ready/);
  first.kill('SIGINT');
  expect(await first.exited).toBe(0);
  expect(homeOf(folder.dataDir)).toMatch(/^\/var\/lib\/rapport\/[0-9a-f]{16}/);

  const second = start(folder.dataDir);
  await second.saw(/start number 2/);
  await second.saw(/ready/);
  second.kill('SIGINT');
  await second.exited;
  expect(databaseProcesses(folder.dataDir)).toEqual([]);
});

test('an interrupted creation is cleaned away and done again', async () => {
  const making = join(folder.dataDir, 'postgres.making-a1b2c3');
  mkdirSync(join(making, 'cluster/base'), { recursive: true });
  chmodSync(folder.dataDir, 0o711);
  writeFileSync(join(making, 'made-by-rapport.txt'), '');
  writeFileSync(join(making, 'cluster/PG_VERSION'), '18\n');
  const { url } = await startHere();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(making)).toBe(false);
});

test('a kill in the middle of the creation leaves nothing that blocks the next start', async () => {
  const first = start(folder.dataDir);
  await first.saw(/Creating the database/);
  await new Promise((resolve) => setTimeout(resolve, 150));
  first.kill('SIGKILL');
  await first.exited;
  expect(existsSync(join(folder.dataDir, 'postgres'))).toBe(false);
  const second = start(folder.dataDir);
  await second.saw(/start number 1/);
  await second.saw(/ready/);
  second.kill('SIGTERM');
  expect(await second.exited).toBe(0);
});

test('a folder that only looks like ours is kept', async () => {
  const stranger = join(folder.dataDir, 'postgres.making-a1b2c3');
  mkdirSync(stranger, { recursive: true });
  chmodSync(folder.dataDir, 0o711);
  writeFileSync(join(stranger, 'thesis.txt'), 'years of work');
  await startHere();
  expect(readFileSync(join(stranger, 'thesis.txt'), 'utf8')).toBe('years of work');
});

describe('data that exists', () => {
  let made: string;

  beforeEach(async () => {
    const first = await startHere();
    await query(first.url, 'create table kept (id integer)');
    await running.pop()?.stop();
    made = join(folder.dataDir, 'postgres');
  });

  test('of another version is refused and not touched', async () => {
    writeFileSync(join(made, 'PG_VERSION'), '15\n');
    const before = contents(made);
    await expect(startHere()).rejects.toMatchObject({
      code: 'launch.other-version',
      params: { found: 15, needed: 18 },
    });
    expect(contents(made)).toEqual(before);
  });

  test.each(['global/pg_control', 'PG_VERSION', 'rapport.json', 'pg_wal'])(
    'without its %s is refused and not touched',
    async (part) => {
      rmSync(join(made, part), { recursive: true });
      const before = contents(made);
      await expect(startHere()).rejects.toMatchObject({
        code: 'launch.incomplete-cluster',
        params: { missing: part },
      });
      expect(contents(made)).toEqual(before);
    },
  );

  test('keeps its port, and takes another when a stranger has it', async () => {
    const port = portOf(readFileSync(join(made, 'rapport.json'), 'utf8'));
    const again = await startHere();
    expect(new URL(again.url).port).toBe(port);
    await running.pop()?.stop();
    const stranger = start(`${folder.path}/other`, { environment: { PORT: port } });
    await stranger.saw(/ready/);
    const moved = await startHere();
    expect(new URL(moved.url).port).not.toBe(port);
    expect(await query(moved.url, 'select count(*)::int as count from kept')).toEqual([
      { count: 0 },
    ]);
    stranger.kill('SIGTERM');
    await stranger.exited;
  });

  test('starts although its pid file names a program that is alive', async () => {
    writeFileSync(join(made, 'postmaster.pid'), `${process.pid}\n${made}\n`);
    const { url } = await startHere();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('is not opened twice', async () => {
    await startHere();
    await expect(startHere()).rejects.toMatchObject({ code: 'launch.data-in-use' });
  });

  test('copied beside the original has its own server', async () => {
    const original = await startHere();
    await query(original.url, 'insert into kept values (1)');
    await original.stop();
    running.pop();
    const other = `${folder.path}/copy`;
    cpSync(folder.dataDir, other, { recursive: true });
    chmodSync(other, 0o711);
    spawnSync('chown', ['-R', '--reference', made, join(other, 'postgres')]);
    const both = [await startHere(), await startEmbedded({ dataDir: other, log: () => undefined })];
    running.push(...both.slice(1));
    const [a, b] = both.map(({ url }) => url);
    expect(new URL(a ?? '').port).not.toBe(new URL(b ?? '').port);
    await query(b ?? '', 'insert into kept values (2)');
    expect(await query(a ?? '', 'select id from kept')).toEqual([{ id: 1 }]);
  });

  test('that root copied without its owner is given back to the database user', async ({
    skip,
  }) => {
    if (!isRoot) skip('only root can own what belongs to another');
    spawnSync('chown', ['-R', '0:0', made]);
    const { url } = await startHere();
    expect(await query(url, 'select count(*)::int as count from kept')).toEqual([{ count: 0 }]);
    expect(statSync(made).uid).not.toBe(0);
  });

  test('of another user is refused for an ordinary user', async ({ skip }) => {
    if (!isRoot || !ordinaryUser) skip('needs root and a user beside it');
    spawnSync('chown', ['-R', '1:1', made]);
    const before = contents(made);
    const refused = start(folder.dataDir, { identity: ordinaryUser });
    expect(await refused.exited).toBe(1);
    expect(refused.output()).toMatch(/cannot be used|belongs to user number 1/);
    expect(contents(made)).toEqual(before);
  });
});

test('a DATA_DIR that is itself a PostgreSQL folder is refused', async () => {
  mkdirSync(folder.dataDir);
  writeFileSync(join(folder.dataDir, 'PG_VERSION'), '16\n');
  await expect(startHere()).rejects.toMatchObject({ code: 'launch.data-dir-is-a-cluster' });
  expect(readdirSync(folder.dataDir)).toEqual(['PG_VERSION']);
});

test('a DATA_DIR that is a file is refused', async () => {
  writeFileSync(folder.dataDir, 'a file');
  await expect(startHere()).rejects.toMatchObject({ code: 'launch.data-dir-unusable' });
});

test('a full disk is refused with the space that is left, and nothing is begun', async ({
  skip,
}) => {
  const disk = mkdtempSync(join(tmpdir(), 'rapport-disk-'));
  chmodSync(disk, 0o755);
  const mounted = shell('mount -t tmpfs -o size=60m,mode=755 tmpfs "$1"', disk);
  try {
    if (mounted.status !== 0) skip('mounting a small disk needs rights that we do not have here');
    const begun = startEmbedded({ dataDir: join(disk, 'data'), log: () => undefined });
    await expect(begun).rejects.toMatchObject({ code: 'launch.little-space' });
    expect(readdirSync(join(disk, 'data'))).toEqual([]);
  } finally {
    if (mounted.status === 0) shell('umount "$1"', disk);
    rmSync(disk, { recursive: true, force: true });
  }
});

function portOf(card: string): string {
  return /"port": (\d+)/.exec(card)?.[1] ?? '';
}

function shell(script: string, path: string): { status: number | null } {
  return spawnSync('/bin/sh', ['-c', script, 'sh', path]);
}
