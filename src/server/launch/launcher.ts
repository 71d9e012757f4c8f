import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#kit/problem.ts';
import type { Settings } from '#server/settings.ts';
import { refuseHalfRestored } from '../backup/restore-mark.ts';
import { giveBackMemory } from '../give-back-memory.ts';
import { makeDataDir } from './database-place.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { nextFreePort, portTrouble } from './free-port.ts';
import type { Ready } from './kept-process.ts';
import { checkOutsideDatabase } from './outside-database.ts';
import type { Embedded } from './postgres.ts';
import { endLeftProcesses, markPresence, refuseIfUsedElsewhere } from './presence.ts';
import { type Processes, startProcesses } from './processes.ts';
import { sentence } from './speech.ts';
import type { StopWish } from './stop-signal.ts';
import { openUpgraded, type Steps } from './upgrade.ts';
import { buildWeb } from './web-build.ts';

export type LaunchRequest = {
  readonly settings: Settings;
  readonly environment: NodeJS.ProcessEnv;
  readonly root: string;
  readonly scripts: { readonly web: string; readonly worker: string };
  readonly steps: Steps;
  readonly wish: StopWish;
  readonly log: (line: string) => void;
};

/** Runs the whole installation until somebody wishes it to stop; throws a Problem where it cannot start or go on. */
export async function launch(request: LaunchRequest): Promise<void> {
  const { settings, log } = request;
  makeDataDir(settings.dataDir);
  const lock = await takeFolder(settings.dataDir, log);
  request.wish.signal.addEventListener('abort', () => lock.tell(stopping));
  await refuseIfUsedElsewhere(settings.dataDir, () => log(sentence('launch.looking-elsewhere')));
  await endLeftProcesses(settings.dataDir);
  const port = await choosePort(settings);
  const presence = markPresence(settings.dataDir);
  const closing: Closing = { processes: null, embedded: null };
  request.wish.onInsist(() => forceEnd(closing));
  try {
    const databaseUrl = await prepare(request, closing);
    if (request.wish.signal.aborted) return;
    const processes = startProcesses({ ...request, port, databaseUrl, presence });
    closing.processes = processes;
    const lost = [processes.lost, ...(closing.embedded ? [closing.embedded.lost] : [])];
    const ready = await untilReady(request, processes.ready, lost);
    if (!ready) return;
    lock.tell(ready.address ?? '');
    announce(ready, settings, log);
    giveBackMemory();
    await Promise.race([stopped(request.wish), throwFirst(lost)]);
  } finally {
    if (request.wish.signal.aborted) log(sentence('launch.stopping'));
    await closing.processes?.stop(10_000);
    await closing.embedded?.stop();
    presence.remove();
    await lock.release();
  }
}

const stopping = 'stopping';

// An earlier start that is just stopping is waited for; one whose parent was killed takes a moment to notice.
async function takeFolder(dataDir: string, log: (line: string) => void): Promise<FolderLock> {
  for (let waited = 0; ; waited += 250) {
    const lock = await lockFolder(dataDir, 'launcher');
    if (!('heldBy' in lock)) return lock;
    if (waited === 0 && lock.heldBy === stopping) log(sentence('launch.waiting-for-stop'));
    if (waited >= (lock.heldBy === stopping ? 60_000 : 2500)) {
      const address = lock.heldBy === stopping ? '' : lock.heldBy;
      throw new Problem('launch.already-running', { path: dataDir, address });
    }
    await sleep(250);
  }
}

/** What has to be ended, in the order of its fields. */
type Closing = { processes: Processes | null; embedded: Embedded | null };

async function choosePort({ port, host }: Settings): Promise<number> {
  if (port === null) {
    const free = await nextFreePort(3000, host);
    if (free === null) throw new Problem('launch.no-port', { host });
    return free;
  }
  const trouble = await portTrouble(port, host);
  if (trouble === 'EADDRINUSE') throw new Problem('launch.port-taken', { port, host });
  if (trouble !== null) throw new Problem('launch.port-refused', { port, host, reason: trouble });
  return port;
}

// Web app and database do not need each other; both are waited for, so that none is left running by the other's failure.
async function prepare(request: LaunchRequest, closing: Closing): Promise<string> {
  const { root, log, wish } = request;
  const failed = new AbortController();
  const opening = openDatabase(request, closing);
  opening.catch(() => failed.abort());
  const [built, opened] = await Promise.allSettled([
    buildWeb({ root, log, signal: AbortSignal.any([wish.signal, failed.signal]) }),
    opening,
  ]);
  if (opened.status === 'rejected') throw opened.reason;
  if (built.status === 'rejected' && !wish.signal.aborted) throw built.reason;
  return opened.value;
}

async function openDatabase(
  { settings, wish, log, steps }: LaunchRequest,
  closing: Closing,
): Promise<string> {
  const { databaseUrl: url, dataDir, upgradeWithoutCopy: withoutCopy } = settings;
  if (url === null) {
    const onRunning = (embedded: Embedded | null): void => void (closing.embedded = embedded);
    const embedded = await openUpgraded({ dataDir, steps, withoutCopy, log, onRunning });
    await refuseHalfRestored(dataDir, embedded.url);
    return embedded.url;
  }
  const onWait = (): void => log(sentence('launch.waiting-for-database'));
  await checkOutsideDatabase(url, { onWait, signal: wish.signal });
  if (wish.signal.aborted) return url;
  await refuseHalfRestored(dataDir, url);
  await steps.migrate(url);
  return url;
}

/** The first answer of the processes; null when somebody wishes to stop before it. */
async function untilReady(
  { wish, log }: LaunchRequest,
  ready: Promise<Ready>,
  lost: readonly Promise<Problem>[],
): Promise<Ready | null> {
  const timer = setInterval(() => log(sentence('launch.still-starting')), 15_000);
  try {
    return await Promise.race([ready, stopped(wish), throwFirst(lost)]);
  } finally {
    clearInterval(timer);
  }
}

async function throwFirst(problems: readonly Promise<Problem>[]): Promise<never> {
  throw await Promise.race(problems);
}

function stopped({ signal }: StopWish): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null));
  });
}

function announce(ready: Ready, settings: Settings, log: (line: string) => void): void {
  log('');
  log(sentence('launch.ready', { address: ready.address }));
  if (ready.signInLink) log(sentence('launch.sign-in', { link: ready.signInLink }));
  log(sentence('launch.data-folder', { path: settings.dataDir }));
  log(sentence('launch.how-to-stop'));
}

function forceEnd({ processes, embedded }: Closing): void {
  processes?.kill();
  // The watchdog or the next start ends a database that does not go in this time.
  void Promise.race([embedded?.stop(), sleep(5000)]).then(() => process.exit(1));
}
