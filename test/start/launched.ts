import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesWith, titleOf } from '../../src/server/launch/cluster-processes.ts';
import { isEnterable } from '../../src/server/launch/database-place.ts';
import type { Identity } from '../../src/server/launch/database-user.ts';
import { run, type Running } from './running.ts';

/** Whether this machine lets us be root, and so anyone. */
export const isRoot = process.getuid?.() === 0;

const nobody: Identity = { uid: 65534, gid: 65534 };

/** An ordinary user: nobody where we are root, else ourselves; undefined where nobody cannot reach the program. */
export const ordinaryUser: Identity | null | undefined = !isRoot
  ? null
  : isEnterable(import.meta.dirname, nobody)
    ? nobody
    : undefined;

const launcher = join(import.meta.dirname, 'fixtures/launch.ts');

/** A folder with a space in its name that anyone may write to, and what it takes to clean up after it. */
export function workFolder(): { path: string; dataDir: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'rapport start-'));
  chmodSync(path, 0o777);
  const dataDir = join(path, 'my data');
  return {
    path,
    dataDir,
    remove: () => {
      const elsewhere = homeOf(dataDir);
      if (elsewhere !== dataDir) rmSync(elsewhere, { recursive: true, force: true });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Starts the launcher on that data folder, with two tiny processes in place of the product. */
export function start(
  dataDir: string,
  options: { identity?: Identity | null; environment?: Record<string, string> } = {},
): Running {
  return run(process.execPath, [launcher], {
    identity: options.identity,
    environment: { DATA_DIR: dataDir, ...options.environment },
  });
}

/** The folder that holds the database of the data folder. */
export function homeOf(dataDir: string): string {
  const pointer = join(dataDir, 'postgres-stands-elsewhere.txt');
  return existsSync(pointer) ? (readFileSync(pointer, 'utf8').split('\n')[0] ?? '') : dataDir;
}

/** Numbers of the PostgreSQL processes of the data folder. */
export function databaseProcesses(dataDir: string): number[] {
  return processesWith(titleOf(join(homeOf(dataDir), 'postgres')));
}
