import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FolderLock, lockFolder } from './folder-lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-lock-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function take(path: string, purpose = 'test'): Promise<FolderLock> {
  const lock = await lockFolder(path, purpose);
  if ('heldBy' in lock) throw new Error(`held by ${lock.heldBy}`);
  return lock;
}

test('a held folder tells what its holder says, under every name of the folder', async () => {
  const lock = await take(folder);
  lock.tell('http://localhost:3000');
  symlinkSync(folder, `${folder}-link`);
  expect(await lockFolder(`${folder}-link`, 'test')).toEqual({ heldBy: 'http://localhost:3000' });
  rmSync(`${folder}-link`);
  await lock.release();
});

test('a released folder can be taken again', async () => {
  await (await take(folder)).release();
  const again = await lockFolder(folder, 'test');
  expect(again).not.toHaveProperty('heldBy');
  if ('release' in again) await again.release();
});

test('another purpose and another folder are free', async () => {
  const one = await take(folder);
  const others = [await lockFolder(folder, 'other'), await lockFolder(tmpdir(), 'test')];
  expect(others.filter((lock) => 'heldBy' in lock)).toEqual([]);
  for (const lock of [one, ...others]) if ('release' in lock) await lock.release();
});

test('kill -9 of the holder frees the folder', async () => {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'))});
    console.log('heldBy' in (await lockFolder(${JSON.stringify(folder)}, 'test')));
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script]);
  expect(String(await once(holder.stdout, 'data'))).toBe('false\n');
  expect(await lockFolder(folder, 'test')).toEqual({ heldBy: '' });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await take(folder)).release();
});
