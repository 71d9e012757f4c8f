import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postmasterPid, processesWith, stopLeftovers, titleOf } from './cluster-processes.ts';

let folder: string;
let cluster: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-cluster-'));
  cluster = join(folder, 'postgres');
  mkdirSync(cluster);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a moved cluster keeps its title, a copied one gets another', () => {
  const title = titleOf(cluster);
  renameSync(cluster, join(folder, 'moved'));
  expect(titleOf(join(folder, 'moved'))).toBe(title);
  cpSync(join(folder, 'moved'), cluster, { recursive: true });
  expect(titleOf(cluster)).not.toBe(title);
});

test('a pid file that names a stranger goes, and the stranger stays', async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.ppid}\n${cluster}\n`);
  await stopLeftovers(cluster);
  expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
  expect(() => process.kill(process.ppid, 0)).not.toThrow();
});

test('a pid file of a process that has ended is left to PostgreSQL, which looks for shared memory too', async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), `4194304\n${cluster}\n`);
  await stopLeftovers(cluster);
  expect(postmasterPid(cluster)).toBe(4_194_304);
});

test('only PostgreSQL counts, whatever else names the cluster', () => {
  expect(processesWith(titleOf(cluster))).toEqual([]);
  process.title = `sh ${titleOf(cluster)}`;
  expect(processesWith(titleOf(cluster))).toEqual([]);
});
