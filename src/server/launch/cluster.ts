import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kit/problem.ts';
import { type ClusterCard, readCard, writeCard } from './cluster-card.ts';
import type { Place } from './database-place.ts';
import { clusterMajor, type Programs } from './database-programs.ts';
import { anyFreePort } from './free-port.ts';
import { type Ended, runProgram } from './run-program.ts';

/** The name of the role and of the database. */
export const clusterName = 'rapport';

// Without a UTF-8 character type, lower() knows only ASCII letters.
const locales = ['C.UTF-8', 'en_US.UTF-8', 'zh_CN.UTF-8'];

/** Makes the cluster where there is none and reads its card; refuses one that is incomplete or of another version, and touches nothing then. */
export async function ensureCluster(
  place: Place,
  programs: Programs,
  onCreate: () => void = () => undefined,
): Promise<ClusterCard> {
  if (existsSync(place.cluster) && !isEmptyFolder(place.cluster))
    return readWholeCluster(place.cluster, programs);
  removeHalfMade(place.home);
  onCreate();
  return createCluster(place, programs);
}

function readWholeCluster(cluster: string, programs: Programs): ClusterCard {
  const major = clusterMajor(cluster);
  if (major !== null && major !== programs.major) {
    throw new Problem('launch.other-version', {
      path: cluster,
      found: major,
      needed: programs.major,
    });
  }
  const card = readCard(cluster);
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'rapport.json'].filter(
    (name) => !existsSync(join(cluster, name)),
  );
  if (!card || missing.length > 0) {
    throw new Problem('launch.incomplete-cluster', {
      path: cluster,
      missing: missing.join(', ') || 'rapport.json',
    });
  }
  return card;
}

// initdb works in a folder of another name, new each time since that of a killed start may still be
// at work, and the cluster gets its real name when all is done: what stands under a making name
// with our marker holds no data and may be thrown away.
async function createCluster(place: Place, programs: Programs): Promise<ClusterCard> {
  const making = mkdtempSync(join(place.home, makingPrefix));
  // Not as a mode of mkdir, where a strict umask would take the passage away again.
  chmodSync(making, 0o711);
  writeFileSync(
    join(making, marker),
    'Rapport was making a database here. Nothing in this folder is needed.\n',
  );
  const cluster = join(making, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  if (place.identity) chownSync(cluster, place.identity.uid, place.identity.gid);
  try {
    const card = await initialise(making, cluster, place, programs);
    appendFileSync(join(cluster, 'postgresql.conf'), ownSettings);
    writeCard(cluster, card, place.identity);
    if (existsSync(place.cluster)) rmdirSync(place.cluster);
    renameSync(cluster, place.cluster);
    syncFolder(place.home);
    return card;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

async function initialise(
  making: string,
  cluster: string,
  place: Place,
  programs: Programs,
): Promise<ClusterCard> {
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(making, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.identity) chownSync(passwordFile, place.identity.uid, place.identity.gid);
  let last: Ended = { code: null, output: '' };
  for (const locale of locales) {
    last = await runProgram(programs.initdb, initdbArguments(cluster, passwordFile), {
      identity: place.identity,
      locale,
    });
    if (last.code === 0) return { password, port: await anyFreePort('127.0.0.1'), locale };
    if (!/invalid locale/.test(last.output)) break;
  }
  throw initdbProblem(last, cluster);
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    ['-D', cluster],
    ['-U', clusterName],
    ['--pwfile', passwordFile],
    ['-A', 'scram-sha-256'],
    ['-E', 'UTF8'],
    ['--locale-provider=libc', '--lc-messages=C', '--data-checksums', '--no-instructions'],
  ].flat();
}

function initdbProblem({ output }: Ended, path: string): Problem {
  if (/No space left|Disk quota/i.test(output)) return new Problem('launch.disk-full', { path });
  if (/invalid locale/.test(output))
    return new Problem('launch.no-locale', { locales: locales.join(', ') });
  return new Problem('launch.initdb-failed', { path, output: output.trim() });
}

const makingPrefix = 'postgres.making-';
const marker = 'made-by-rapport.txt';

function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    const making = join(home, name);
    if (!name.startsWith(makingPrefix) || !existsSync(join(making, marker))) continue;
    try {
      rmSync(making, { recursive: true, force: true });
    } catch {
      // Something still writes there; it is no hindrance, and a later start removes it.
    }
  }
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

/** Makes renames in the folder outlast a power cut. */
export function syncFolder(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

const ownSettings = `
include_if_exists = 'rapport.conf'    # fitted to the machine at every start
# Settings of your own belong below this line; they win over rapport.conf.
`;
