import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Identity } from '../../src/server/launch/database-user.ts';
import { anyFreePort } from '../../src/server/launch/free-port.ts';
import { ownDatabaseUrl } from '../setup/database.ts';
import { databaseProcesses, isRoot, ordinaryUser, start, workFolder } from './launched.ts';
import { eventually, isAlive, type Running } from './running.ts';

let folder: ReturnType<typeof workFolder>;
const begun: Running[] = [];

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

function begin(
  environment: Record<string, string> = {},
  identity: Identity | null = null,
): Running {
  const running = start(folder.dataDir, { environment, identity });
  begun.push(running);
  return running;
}

async function addressOf(running: Running): Promise<string> {
  return (await running.saw(/ready: (http:\S+)/))[1] ?? '';
}

async function workerOf(running: Running): Promise<number> {
  return Number((await running.saw(/worker (\d+)/))[1]);
}

const users: [string, Identity | null | undefined][] = isRoot
  ? [
      ['root', null],
      ['an ordinary user', ordinaryUser],
    ]
  : [['an ordinary user', null]];

describe.each(users)('started as %s', (_name, identity) => {
  test('it comes up, keeps its data for the second start, and Ctrl-C leaves no process', async ({
    skip,
  }) => {
    if (identity === undefined) skip('the user nobody cannot reach this folder');
    const first = begin({}, identity);
    const address = await addressOf(first);
    expect(first.output()).toContain('http://localhost/sign-in#once');
    expect(first.output()).toContain('start number 1');
    const web = Number(await (await fetch(address)).text());
    const worker = await workerOf(first);

    first.kill('SIGINT');
    expect(await first.exited).toBe(0);
    expect(first.output()).toMatch(/drained[^]*drained/);
    expect([web, worker].filter(isAlive)).toEqual([]);
    expect(databaseProcesses(folder.dataDir)).toEqual([]);

    const second = begin({}, identity);
    await second.saw(/start number 2/);
    expect(second.output()).not.toContain('Creating the database');
  });
});

test('with a port that is taken it says so and ends with 1', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const address = blocker.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const running = begin({ PORT: String(port) });
  expect(await running.exited).toBe(1);
  expect(running.output()).toContain(`Port ${port} on 127.0.0.1 is taken`);
  blocker.close();
});

test('without PORT it takes the next free one and prints it', async () => {
  const first = begin();
  const firstPort = Number(new URL(await addressOf(first)).port);
  const other = workFolder();
  const second = start(other.dataDir);
  try {
    const secondPort = Number(new URL(await addressOf(second)).port);
    expect(secondPort).toBeGreaterThan(firstPort);
  } finally {
    second.kill('SIGTERM');
    await second.exited;
    other.remove();
  }
});

test('a second start on the same folder says where the first runs, and leaves it alone', async () => {
  const first = begin();
  const address = await addressOf(first);
  const second = begin();
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(
    `already running on the data folder ${folder.dataDir} ${address}`,
  );
  expect((await fetch(address)).ok).toBe(true);
});

test('after kill -9 the next start works at once, on the same port and data', async () => {
  const environment = { PORT: String(await anyFreePort('127.0.0.1')) };
  const first = begin(environment);
  await addressOf(first);
  const worker = await workerOf(first);
  const database = databaseProcesses(folder.dataDir);
  expect(database.length).toBeGreaterThan(3);
  first.kill('SIGKILL');
  await first.exited;

  const second = begin(environment);
  await addressOf(second);
  expect(second.output()).toContain('start number 2');
  expect([worker, ...database].filter(isAlive)).toEqual([]);
});

test('after kill -9 nothing goes on running for ever', async () => {
  const running = begin();
  await addressOf(running);
  const worker = await workerOf(running);
  running.kill('SIGKILL');
  await running.exited;
  expect(await eventually(() => !isAlive(worker))).toBe(true);
  expect(await eventually(() => databaseProcesses(folder.dataDir).length === 0)).toBe(true);
});

test('a killed database comes back by itself', async () => {
  const running = begin();
  const address = await addressOf(running);
  const [postmaster = 0] = databaseProcesses(folder.dataDir);
  process.kill(Math.min(...databaseProcesses(folder.dataDir)), 'SIGKILL');
  expect(await eventually(() => !isAlive(postmaster))).toBe(true);
  expect(await eventually(() => databaseProcesses(folder.dataDir).length > 3)).toBe(true);
  expect((await fetch(address)).ok).toBe(true);
});

test('SIGTERM lets a running request finish', async () => {
  const running = begin();
  const address = await addressOf(running);
  const slow = fetch(`${address}/slow`).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 200));
  running.kill('SIGTERM');
  expect(Number(await slow)).toBeGreaterThan(0);
  expect(await running.exited).toBe(0);
});

test('a web process that crashes is started again', async () => {
  const running = begin();
  const address = await addressOf(running);
  const before = await (await fetch(address)).text();
  await fetch(`${address}/crash`).catch(() => undefined);
  await running.saw(/web process has ended by itself/);
  let after = '';
  for (let round = 0; round < 100 && !after; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    after = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
  }
  expect(after).toMatch(/^\d+$/);
  expect(after).not.toBe(before);
});

test.each(['web', 'worker'])(
  'a %s process that cannot live is given up with a clear message, and all ends',
  async (name) => {
    const port = String(await anyFreePort('127.0.0.1'));
    const running = begin({ PORT: port, [`FIXTURE_${name.toUpperCase()}`]: 'dies' });
    expect(await running.exited).toBe(1);
    expect(running.output()).toContain(`${name} process keeps ending by itself`);
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
    expect(databaseProcesses(folder.dataDir)).toEqual([]);
  },
);

// The object-relational servers of their time are PostgreSQL today, beside the program or anywhere.
test('with DATABASE_URL it uses that server and makes none of its own [Z-T03 TC-T03 SDM-T02]', async () => {
  const url = await ownDatabaseUrl({ migrated: false });
  const running = begin({ DATABASE_URL: url });
  await addressOf(running);
  expect(running.output()).toContain('start number 1');
  running.kill('SIGTERM');
  expect(await running.exited).toBe(0);
  expect(existsSync(join(folder.dataDir, 'postgres'))).toBe(false);
});

test('a DATABASE_URL that lets nobody in is named without its password', async () => {
  const url = new URL(await ownDatabaseUrl({ migrated: false }));
  url.password = 'not-the-password';
  const running = begin({ DATABASE_URL: url.href });
  expect(await running.exited).toBe(1);
  expect(running.output()).toContain(
    `${url.hostname}:${url.port}${url.pathname}) cannot be reached`,
  );
  expect(running.output()).not.toContain('not-the-password');
});

test('a wrong setting is named, in the language of the terminal', async () => {
  const running = begin({ PORT: 'many', LANG: 'zh_CN.UTF-8' });
  expect(await running.exited).toBe(1);
  expect(running.output()).toContain('无法识别设置 PORT');
});
