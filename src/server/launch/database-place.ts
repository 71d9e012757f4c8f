import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '#kit/problem.ts';
import type { Identity } from './database-user.ts';

/** Where the database stands and who runs it there. */
export type Place = {
  readonly dataDir: string;
  /** Holds `postgres/` (the cluster) and, where needed, a copy of the programs. */
  readonly home: string;
  readonly cluster: string;
  readonly identity: Identity | null;
  /** An older folder that DATA_DIR pointed to before its pointer was deleted. */
  readonly leftBehind?: string;
};

/** The file that says where the database of a folder stands, if not in it. */
export const pointerName = 'postgres-stands-elsewhere.txt';

/** Finds or prepares the folder for the database of DATA_DIR; refuses one that its user could not use, and creates no data. */
export function preparePlace(
  dataDir: string,
  identity: Identity | null,
  spare = '/var/lib/rapport',
): Place {
  makeDataDir(dataDir);
  if (existsSync(join(dataDir, 'PG_VERSION')))
    throw new Problem('launch.data-dir-is-a-cluster', { path: dataDir });
  const pointed = readPointer(dataDir);
  if (pointed !== null) return existingPlace(dataDir, pointed, identity);
  if (holdsSomething(join(dataDir, 'postgres'))) return existingPlace(dataDir, dataDir, identity);
  if (identity === null) return freshPlaceOfUser(dataDir);
  if (isEnterable(dataDir, identity) && keepsOwners(dataDir, identity)) {
    return { dataDir, home: dataDir, cluster: join(dataDir, 'postgres'), identity };
  }
  return placeElsewhere(dataDir, identity, spare);
}

/** The folder beside whose cluster everything about the database stands; nothing is made. */
export function homeOf(dataDir: string): string {
  return readPointer(dataDir) ?? dataDir;
}

/** Whether that user may pass through every folder of the path. */
export function isEnterable(path: string, identity: Identity): boolean {
  return blockingFolder(path, identity) === null;
}

/** Makes the data folder where it is missing; one made by root may be passed through by the database's user. */
export function makeDataDir(dataDir: string): void {
  try {
    const first = mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
    if (!first || process.getuid?.() !== 0) return;
    // A strict umask would lock the database's user out of a folder that we made ourselves.
    for (let path = dataDir; path.length >= first.length; path = dirname(path)) {
      chmodSync(path, 0o711);
    }
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Problem('launch.data-dir-unusable', { path: dataDir, reason });
  }
}

function readPointer(dataDir: string): string | null {
  const pointer = join(dataDir, pointerName);
  if (!existsSync(pointer)) return null;
  const home = readFileSync(pointer, 'utf8').split('\n')[0]?.trim() ?? '';
  if (!home.startsWith('/') || !existsSync(home)) {
    throw new Problem('launch.pointer-broken', { pointer, home });
  }
  return home;
}

function existingPlace(dataDir: string, home: string, identity: Identity | null): Place {
  const cluster = join(home, 'postgres');
  if (!holdsSomething(cluster)) return { dataDir, home, cluster, identity };
  const owner = statSync(cluster);
  if (identity === null) {
    if (owner.uid !== process.getuid?.())
      throw new Problem('launch.data-of-other-user', { path: cluster, uid: owner.uid });
    return { dataDir, home, cluster, identity };
  }
  // Whoever made the data goes on running it; only data that root copied changes hands.
  const runner = owner.uid === 0 ? identity : { uid: owner.uid, gid: owner.gid };
  const blocked = blockingFolder(home, runner);
  if (blocked !== null)
    throw new Problem('launch.data-not-enterable', { path: cluster, folder: blocked });
  if (owner.uid === 0) changeOwner(cluster, runner);
  return { dataDir, home, cluster, identity: runner };
}

function freshPlaceOfUser(dataDir: string): Place {
  if (!keepsOwners(dataDir, null))
    throw new Problem('launch.no-permissions-here', { path: dataDir });
  return { dataDir, home: dataDir, cluster: join(dataDir, 'postgres'), identity: null };
}

function placeElsewhere(dataDir: string, identity: Identity, spare: string): Place {
  const hash = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  const wanted = join(spare, hash);
  let home = wanted;
  // Data under that name belongs to a DATA_DIR that was deleted; it is neither used unasked nor overwritten.
  for (let number = 2; holdsSomething(join(home, 'postgres')); number += 1)
    home = `${wanted}-${number}`;
  try {
    mkdirSync(home, { recursive: true });
    for (const folder of [spare, home]) chmodSync(folder, 0o711);
    if (!isEnterable(home, identity) || !keepsOwners(home, identity)) throw new Error(home);
  } catch {
    throw new Problem('launch.no-place', { path: dataDir, spare });
  }
  writeFileSync(
    join(dataDir, pointerName),
    `${home}\n\nThe database of this folder stands there, because the user who runs it may not enter this folder.\nKeep both together when you copy or move the data.\n`,
  );
  const leftBehind = home === wanted ? undefined : wanted;
  return { dataDir, home, cluster: join(home, 'postgres'), identity, leftBehind };
}

function blockingFolder(path: string, identity: Identity): string | null {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const needed = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return folder;
    if (folder === dirname(folder)) return null;
  }
}

// Network and Windows file systems ignore chown or chmod, and PostgreSQL refuses to work there.
function keepsOwners(folder: string, identity: Identity | null): boolean {
  let probe: string | null = null;
  try {
    probe = mkdtempSync(join(folder, '.probe-'));
    if (identity) chownSync(probe, identity.uid, identity.gid);
    chmodSync(probe, 0o700);
    const { mode, uid } = statSync(probe);
    return (mode & 0o077) === 0 && (identity === null || uid === identity.uid);
  } catch (failure) {
    if (identity === null) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      throw new Problem('launch.data-dir-unusable', { path: folder, reason });
    }
    return false;
  } finally {
    if (probe) rmSync(probe, { recursive: true, force: true });
  }
}

function holdsSomething(folder: string): boolean {
  return existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0);
}

function changeOwner(path: string, identity: Identity): void {
  const entry = lstatSync(path);
  if (entry.isDirectory())
    for (const name of readdirSync(path)) changeOwner(join(path, name), identity);
  if (!entry.isSymbolicLink()) chownSync(path, identity.uid, identity.gid);
}
