import { constants, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmod, chown, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '#kit/problem.ts';
import { syncFolder } from './cluster.ts';
import type { Place } from './database-place.ts';
import type { Programs } from './database-programs.ts';
import type { Identity } from './database-user.ts';
import { runProgram } from './run-program.ts';
import { freeMegabytes } from './tuning.ts';

// Copies alone bear these names, so that nothing else beside the cluster is ever taken away.
const copyName = /^postgres\.copy-\d{8}T\d{6}Z-at-\d{4}$/;
const unfinished = /^postgres\.copy-\d{8}T\d{6}Z-at-\d{4}\.part$/;
const megabyte = 1024 * 1024;

/** Refuses to copy the cluster where the disk has no room for it; changes nothing. */
export async function refuseLittleSpace({ home, cluster }: Place): Promise<void> {
  const needed = Math.ceil((await sizeOf(cluster)) / megabyte) + roomToWork;
  const free = freeMegabytes(home);
  if (free < needed) throw new Problem('upgrade.little-space', { path: home, free, needed });
}

// The upgrade itself writes too: rewritten tables, new indexes and their log.
const roomToWork = 300;

/** Copies the stopped cluster beside itself, named by instant and by the version of its data, and gives the copy's name; shares blocks where the file system can. */
export async function copyCluster(
  place: Place,
  programs: Programs,
  version: { readonly applied: number; readonly now: Date },
): Promise<string> {
  const instant = version.now.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const name = `postgres.copy-${instant}-at-${String(version.applied).padStart(4, '0')}`;
  const part = join(place.home, `${name}.part`);
  try {
    await copyFolder(place.cluster, part, place.identity);
    await writeThrough(part, place, programs);
  } catch (failure) {
    rmSync(part, { recursive: true, force: true });
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOSPC')
      throw new Problem('launch.disk-full', { path: place.home });
    throw failure;
  }
  renameSync(part, join(place.home, name));
  syncFolder(place.home);
  return name;
}

/** Takes away what a killed start was still copying. */
export function removeUnfinishedCopies(home: string): void {
  removeAll(home, (name) => unfinished.test(name));
}

/** Takes away every copy but the named one. */
export function removeOtherCopies(home: string, kept: string): void {
  removeAll(home, (name) => copyName.test(name) && name !== basename(kept));
}

function removeAll(home: string, isMeant: (name: string) => boolean): void {
  for (const name of readdirSync(home))
    if (isMeant(name)) rmSync(join(home, name), { recursive: true, force: true });
}

/** Puts the copy in the place of the cluster by renaming; goes on where an earlier try was killed. */
export function putBackCopy(home: string, name: string): void {
  const cluster = join(home, 'postgres');
  const copy = join(home, name);
  const failed = join(home, `${name}.failed`);
  // Without a copy the swap was done already.
  if (existsSync(copy)) {
    if (existsSync(cluster)) renameSync(cluster, failed);
    syncFolder(home);
    renameSync(copy, cluster);
    syncFolder(home);
  }
  rmSync(failed, { recursive: true, force: true });
}

async function copyFolder(from: string, to: string, identity: Identity | null): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  for (const entry of await readdir(from)) {
    const [source, target] = [join(from, entry), join(to, entry)];
    // What a link leads to is copied too: two clusters must not share a folder of the write-ahead log.
    const found = await stat(source);
    if (found.isDirectory()) await copyFolder(source, target, identity);
    else if (found.isFile()) await copyOne(source, target, found.mode, identity);
  }
  if (identity) await chown(to, identity.uid, identity.gid);
  await chmod(to, statSync(from).mode & 0o777);
}

async function copyOne(
  source: string,
  target: string,
  mode: number,
  identity: Identity | null,
): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, mode & 0o777);
  if (identity) await chown(target, identity.uid, identity.gid);
}

// A copy that a power cut could still take back is none.
async function writeThrough(part: string, place: Place, programs: Programs): Promise<void> {
  const { identity } = place;
  const ended = await runProgram(programs.initdb, ['--sync-only', '-D', part], { identity });
  if (ended.code !== 0)
    throw new Problem('upgrade.copy-failed', { path: part, output: ended.output.trim() });
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder)) {
    const found = await stat(join(folder, entry));
    bytes += found.isDirectory() ? await sizeOf(join(folder, entry)) : found.size;
  }
  return bytes;
}
