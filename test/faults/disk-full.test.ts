import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workFolder } from '../start/launched.ts';
import { holdToldAgainst, letEnd } from './ending.ts';
import type { Product } from './product.ts';
import type { Receivers } from './receivers.ts';
import { look, prepare, setStage, withDatabase, workUntil, type Stage } from './stage.ts';

test('a full disk is said in the user’s language, told by the health check, and loses nothing; room brings all back by itself', async ({
  skip,
}) => {
  const folder = workFolder();
  mkdirSync(folder.dataDir);
  const mounted = shell('mount -t tmpfs -o size=420m,mode=755 tmpfs "$1"', folder.dataDir);
  if (mounted !== 0) {
    folder.remove();
    skip('mounting a small disk needs rights that we do not have here');
  }
  const { product, receivers } = await prepare(folder.dataDir);
  try {
    await product.start();
    const stage = await setStage([product], receivers, { seed: 1, rowsAFile: 300 });
    await expectRecovery(product, stage);
    await expectGoodEnd(product, stage, receivers);
  } finally {
    await product.stop();
    await receivers.close();
    shell('umount "$1"', folder.dataDir);
    folder.remove();
  }
}, 240_000);

async function expectRecovery(product: Product, stage: Stage): Promise<void> {
  expect(await workUntil(stage, 60)).toEqual([]);
  const filler = join(product.dataDir, 'filler');
  fill(filler);
  const full = {
    code: 'server.disk-full',
    detail: '服务器磁盘已满，无法保存。请联系系统管理员释放磁盘空间，然后重试。',
  };
  const health = await fetch(`${product.base}/readyz`, { headers: inChinese });
  expect([health.status, await health.json()]).toMatchObject([503, full]);
  const form = new FormData();
  form.append('file', new Blob(['x'.repeat(100_000)]), 'x.txt');
  const brought = await ask(product, stage, '/files', form);
  expect([brought.status, await brought.json()]).toMatchObject([507, full]);
  // The database has a few files of its log in store, and refuses or stops when these are written.
  const statuses = new Set<number>();
  for (let round = 0; round < 4000 && !statuses.has(507) && !statuses.has(503); round += 1)
    statuses.add((await ask(product, stage, '/records/activity', JSON.stringify(note()))).status);
  expect([...statuses].filter((status) => ![201, 503, 507].includes(status))).toEqual([]);
  expect(statuses.has(507) || statuses.has(503)).toBe(true);
  expect((await fetch(`${product.base}/healthz`)).status).toBe(200);
  rmSync(filler);
  await product.untilWhole();
  expect(await workUntil(stage, 100)).toEqual([]);
}

async function expectGoodEnd(product: Product, stage: Stage, receivers: Receivers): Promise<void> {
  const problems = await withDatabase(product, async (db) => [
    ...(await letEnd(db, stage.clients)),
    ...(await holdToldAgainst(db, stage.book, receivers)),
  ]);
  expect([...problems, ...stage.book.faults, ...(await look(stage))]).toEqual([]);
  expect(await product.stop()).toBe(0);
}

const inChinese = { 'accept-language': 'zh-CN', 'x-rapport-language': 'zh' };

function ask({ base }: Product, { key }: Stage, path: string, body: FormData | string) {
  const type: Record<string, string> =
    typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  return fetch(`${base}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...inChinese, ...type },
    body,
  });
}

// Words that cannot be packed: the database would make them small.
function note() {
  const text = Array.from({ length: 1500 }, () => Math.random().toString(36)).join(' ');
  return { kind: 'note', text: text.slice(0, 19_000) };
}

/** Takes all the room that is left. */
function fill(path: string): void {
  const handle = openSync(path, 'w');
  for (const size of [1_048_576, 4096, 1]) {
    const piece = Buffer.alloc(size, 1);
    try {
      while (writeSync(handle, piece) === size);
    } catch {
      // Full for a piece of that size.
    }
  }
  closeSync(handle);
}

function shell(script: string, path: string): number | null {
  return spawnSync('/bin/sh', ['-c', script, 'sh', path]).status;
}
