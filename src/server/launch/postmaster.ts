import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '#kit/problem.ts';
import { titleOf } from './cluster-processes.ts';
import { logPath, logSize, readLogFrom, shrinkLog } from './database-log.ts';
import type { Place } from './database-place.ts';
import type { Programs } from './database-programs.ts';
import { postgresEnvironment } from './run-program.ts';
import { setWatchdog } from './watchdog.ts';

/** A running PostgreSQL server of ours. */
export type Postmaster = {
  readonly exited: Promise<void>;
  /** Ends sessions, writes everything to disk and ends; the caller's clients should be gone by then. */
  stop(): Promise<void>;
};

export type StartRequest = {
  readonly place: Place;
  readonly programs: Programs;
  readonly port: number;
  readonly locale: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly onSlow: () => void;
};

/** Starts PostgreSQL in a session of its own, so that Ctrl-C does not reach it, and waits until it answers; recovery may take its time. */
export async function startPostmaster(request: StartRequest): Promise<Postmaster> {
  const log = logPath(request.place);
  shrinkLog(log);
  const logStart = logSize(log);
  const child = launch(request, log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await untilReady(child, exited, request, () => readLogFrom(log, logStart));
  const { pid } = child;
  const dismiss = pid
    ? setWatchdog(pid, join(request.place.cluster, 'postmaster.pid'), request.place.identity)
    : null;
  const watch = setInterval(() => shrinkLog(log), 600_000).unref();
  void exited.then(() => {
    clearInterval(watch);
    dismiss?.();
  });
  return { exited, stop: () => stopChild(child, exited) };
}

function launch(
  { place, programs, port, locale, settings }: StartRequest,
  log: string,
): ChildProcess {
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: titleOf(place.cluster),
    log_destination: 'stderr',
    logging_collector: 'off',
    ...settings,
  };
  const handle = openSync(log, 'a', 0o600);
  const child = spawn(
    programs.postgres,
    [
      '-D',
      place.cluster,
      ...Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      cwd: '/',
      env: postgresEnvironment(locale),
      stdio: ['ignore', handle, handle],
      detached: true,
      ...place.identity,
    },
  );
  closeSync(handle);
  return child;
}

async function untilReady(
  child: ChildProcess,
  exited: Promise<void>,
  { place, port, onSlow }: StartRequest,
  newLog: () => string,
): Promise<void> {
  let gone = false;
  void exited.then(() => (gone = true));
  const slow = setTimeout(onSlow, 5000);
  try {
    while (!isReady(place.cluster, child.pid)) {
      if (gone) throw startProblem(newLog(), place, port);
      await sleep(20);
    }
  } finally {
    clearTimeout(slow);
  }
}

// The eighth line of the pid file tells the state, as pg_ctl reads it.
function isReady(cluster: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function startProblem(log: string, { cluster }: Place, port: number): Problem {
  const output = log.trim().split('\n').slice(-12).join('\n');
  if (/No space left|Disk quota/i.test(log))
    return new Problem('launch.disk-full', { path: cluster });
  if (/Address already in use|could not bind/i.test(log))
    return new Problem('launch.database-port-taken', { port });
  if (/still in use|lock file .* already exists/i.test(log))
    return new Problem('launch.data-in-use', { path: cluster });
  return new Problem('launch.database-did-not-start', { path: cluster, output });
}

async function stopChild(child: ChildProcess, exited: Promise<void>): Promise<void> {
  const steps: readonly [NodeJS.Signals, number][] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ];
  for (const [signal, patience] of steps) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = new AbortController();
    await Promise.race([
      exited,
      sleep(patience, undefined, { signal: timer.signal }).catch(() => undefined),
    ]);
    timer.abort();
  }
}
