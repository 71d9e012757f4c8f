import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '#kit/problem.ts';
import { clusterName, ensureCluster } from './cluster.ts';
import { type ClusterCard, writeCard } from './cluster-card.ts';
import { stopLeftovers } from './cluster-processes.ts';
import { type Place, preparePlace } from './database-place.ts';
import { findPrograms, type Programs } from './database-programs.ts';
import { refuseNamelessUser, unprivilegedIdentity } from './database-user.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { anyFreePort, portTrouble } from './free-port.ts';
import { keepRunning } from './keep-running.ts';
import { type Postmaster, startPostmaster } from './postmaster.ts';
import { sentence } from './speech.ts';
import { configuration, freeMegabytes, measureMachine, settingsFor } from './tuning.ts';

export type EmbeddedRequest = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** PostgreSQL settings for this run alone; they win over every file. */
  readonly settings?: Readonly<Record<string, string>>;
};

/** The embedded database of one data folder. */
export type Embedded = {
  readonly url: string;
  readonly dataDir: string;
  /** Settles when the database has died several times in a row and is not started again. */
  readonly lost: Promise<Problem>;
  stop(): Promise<void>;
};

const host = '127.0.0.1';
const leastSpace = 200;
// Recovery and its checkpoint write a few files of the log, 16 MB each.
const roomToRecover = 48;

/** Starts PostgreSQL with its data below `dataDir` (made at the first start) and keeps it running until `stop`; every refusal is a Problem and leaves the data untouched. */
export async function startEmbedded({
  dataDir,
  log,
  settings = {},
}: EmbeddedRequest): Promise<Embedded> {
  const identity = unprivilegedIdentity();
  if (identity === null) refuseNamelessUser();
  const place = preparePlace(resolve(dataDir), identity);
  if (place.leftBehind)
    log(sentence('launch.left-behind', { path: place.leftBehind, home: place.home }));
  const lock = await lockFolder(place.home, 'postgres');
  if ('heldBy' in lock) throw new Problem('launch.data-in-use', { path: place.cluster });
  try {
    return await startLocked({ place, log, settings, lock });
  } catch (failure) {
    await lock.release();
    throw failure;
  }
}

type Locked = {
  readonly place: Place;
  readonly log: (line: string) => void;
  readonly settings: Readonly<Record<string, string>>;
  readonly lock: FolderLock;
};

async function startLocked({ place, log, settings, lock }: Locked): Promise<Embedded> {
  refuseFullDisk(place.home);
  const programs = await findPrograms(place);
  const card = await ensureCluster(place, programs, () =>
    log(sentence('launch.creating-database', { path: place.cluster })),
  );
  await stopLeftovers(place.cluster, () => log(sentence('launch.stopping-leftover')));
  writeConfiguration(place);
  const onSlow = (): void => log(sentence('launch.recovering'));
  const started = await startOnSomePort({ place, programs, card, settings, onSlow });
  const running = keepRunning(started.server, {
    untilRoom: untilRoomIn(place.home, log),
    start: () =>
      onceFree(async () => {
        await stopLeftovers(place.cluster);
        const { port } = started.card;
        return startPostmaster({ place, programs, settings, onSlow, port, locale: card.locale });
      }),
  });
  try {
    await ensureDatabase(started.card);
  } catch (failure) {
    await running.stop();
    throw failure;
  }
  return {
    url: urlOf(started.card),
    dataDir: place.dataDir,
    lost: running.lost,
    stop: async () => {
      await running.stop();
      await lock.release();
    },
  };
}

function refuseFullDisk(folder: string): void {
  const free = freeMegabytes(folder);
  if (free < leastSpace)
    throw new Problem('launch.little-space', { path: folder, free, least: leastSpace });
}

// A disk that is full while we run may be cleared any moment; the database comes back then by itself.
function untilRoomIn(folder: string, log: (line: string) => void) {
  return async (isStopping: () => boolean): Promise<boolean> => {
    const hasRoom = (): boolean => freeMegabytes(folder) >= roomToRecover;
    if (hasRoom()) return false;
    log(sentence('launch.waiting-for-room', { path: folder, least: roomToRecover }));
    while (!hasRoom() && !isStopping()) await sleep(500);
    return true;
  };
}

function writeConfiguration({ cluster, identity }: Place): void {
  // Copying tools open the folder to others, and PostgreSQL refuses it then.
  chmodSync(cluster, 0o700);
  const path = join(cluster, 'rapport.conf');
  writeFileSync(path, configuration(settingsFor(measureMachine(cluster))), { mode: 0o600 });
  if (identity) chownSync(path, identity.uid, identity.gid);
}

type PortRequest = {
  readonly place: Place;
  readonly programs: Programs;
  readonly card: ClusterCard;
  readonly settings: Readonly<Record<string, string>>;
  readonly onSlow: () => void;
};

async function startOnSomePort(
  request: PortRequest,
): Promise<{ server: Postmaster; card: ClusterCard }> {
  const { place, card } = request;
  let port = (await portTrouble(card.port, host)) === null ? card.port : await anyFreePort(host);
  for (let attempt = 0; ; attempt += 1) {
    try {
      const server = await startPostmaster({ ...request, port, locale: card.locale });
      const kept = { ...card, port };
      if (port !== card.port) writeCard(place.cluster, kept, place.identity);
      return { server, card: kept };
    } catch (failure) {
      const code = failure instanceof Problem ? failure.code : '';
      if (!passing.has(code) || attempt === 5) throw failure;
      if (code === 'launch.database-port-taken') port = await anyFreePort(host);
      await sleep(500);
    }
  }
}

// What a killed server left behind may hold its memory for some seconds more.
const mostWaits = 20;

async function onceFree<Server>(start: () => Promise<Server>): Promise<Server> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await start();
    } catch (failure) {
      const isHeld = failure instanceof Problem && failure.code === 'launch.data-in-use';
      if (!isHeld || waits === mostWaits) throw failure;
      await sleep(500);
    }
  }
}

const passing = new Set(['launch.database-port-taken', 'launch.data-in-use']);

/** Where the cluster of that card answers while it runs. */
export function urlOf(card: ClusterCard, database: string = clusterName): string {
  return `postgres://${clusterName}:${encodeURIComponent(card.password)}@${host}:${card.port}/${database}`;
}

async function ensureDatabase(card: ClusterCard): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(card, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      clusterName,
    ]);
    if (rowCount === 0) await client.query(`create database ${clusterName}`);
  } finally {
    await client.end();
  }
}
