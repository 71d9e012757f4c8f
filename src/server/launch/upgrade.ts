import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#kit/problem.ts';
import {
  copyCluster,
  putBackCopy,
  refuseLittleSpace,
  removeOtherCopies,
  removeUnfinishedCopies,
} from './cluster-copy.ts';
import { stopLeftovers } from './cluster-processes.ts';
import { homeOf, type Place, preparePlace } from './database-place.ts';
import { findPrograms } from './database-programs.ts';
import { unprivilegedIdentity } from './database-user.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { type Embedded, startEmbedded } from './postgres.ts';
import { sentence, shortly } from './speech.ts';
import { readNote, removeNote, writeNote } from './upgrade-note.ts';

/** What brings a database to this version. */
export type Steps = {
  /** How many steps the database has, and the names of those it lacks. */
  readonly pending: (url: string) => Promise<{ applied: number; pending: readonly string[] }>;
  readonly migrate: (url: string) => Promise<unknown>;
  /** Throws where the upgraded database is not what this version expects. */
  readonly check: (url: string) => Promise<void>;
};

export type UpgradeRequest = {
  readonly dataDir: string;
  readonly steps: Steps;
  /** The owner's word that he has a backup of his own. */
  readonly withoutCopy: boolean;
  readonly log: (line: string) => void;
  /** Told of each database that runs, and with null when it stands still. */
  readonly onRunning: (embedded: Embedded | null) => void;
};

/** Starts the embedded database and brings it to this version; before an upgrade its folder is copied, and a failed upgrade puts the copy back and refuses. */
export async function openUpgraded(request: UpgradeRequest): Promise<Embedded> {
  const home = homeOf(request.dataDir);
  if (existsSync(home)) await settle(home, request.log);
  const embedded = await start(request);
  const { applied, pending } = await request.steps.pending(embedded.url);
  const place = preparePlace(resolve(request.dataDir), unprivilegedIdentity());
  const begun = readNote(place.home);
  if (begun) return upgrade(request, place, embedded, begun.copy);
  if (applied === 0 || pending.length === 0 || request.withoutCopy) {
    if (applied > 0 && pending.length > 0) request.log(sentence('upgrade.without-copy'));
    await request.steps.migrate(embedded.url);
    return embedded;
  }
  await refuseLittleSpace(place);
  request.log(sentence('upgrade.copying', { path: place.home }));
  await stop(request, embedded);
  const copy = await copyStopped(place, applied);
  writeNote(place.home, { copy, step: 'migrating' });
  return upgrade(request, place, await start(request), copy);
}

// A copy under way had no part in anything yet; a copy that was being put back is put back to the end.
async function settle(home: string, log: (line: string) => void): Promise<void> {
  removeUnfinishedCopies(home);
  const note = readNote(home);
  if (note?.step !== 'putting-back') return;
  const cluster = join(home, 'postgres');
  if (existsSync(cluster)) await stopLeftovers(cluster);
  putBackCopy(home, note.copy);
  removeNote(home);
  log(sentence('upgrade.put-back-finished'));
}

async function start(request: UpgradeRequest): Promise<Embedded> {
  const { dataDir, log } = request;
  const embedded = await startEmbedded({ dataDir, log });
  request.onRunning(embedded);
  return embedded;
}

async function stop(request: UpgradeRequest, embedded: Embedded): Promise<void> {
  await embedded.stop();
  request.onRunning(null);
}

// Between stop and start a command of ours could else start the database under the copy.
async function copyStopped(place: Place, applied: number): Promise<string> {
  const lock = await takeDatabase(place);
  try {
    return await copyCluster(place, await findPrograms(place), { applied, now: new Date() });
  } finally {
    await lock.release();
  }
}

async function takeDatabase(place: Place): Promise<FolderLock> {
  for (let round = 0; ; round += 1) {
    const lock = await lockFolder(place.home, 'postgres');
    if (!('heldBy' in lock)) return lock;
    if (round === 20) throw new Problem('launch.data-in-use', { path: place.cluster });
    await sleep(250);
  }
}

async function upgrade(
  request: UpgradeRequest,
  { home, cluster }: Place,
  embedded: Embedded,
  copy: string,
): Promise<Embedded> {
  try {
    request.log(sentence('upgrade.migrating'));
    await request.steps.migrate(embedded.url);
    await request.steps.check(embedded.url);
  } catch (failure) {
    await stop(request, embedded);
    writeNote(home, { copy, step: 'putting-back' });
    putBackCopy(home, copy);
    removeNote(home);
    throw new Problem('upgrade.failed', { path: cluster, reason: shortly(failure) });
  }
  removeNote(home);
  removeOtherCopies(home, copy);
  request.log(sentence('upgrade.done', { path: join(home, copy) }));
  return embedded;
}
