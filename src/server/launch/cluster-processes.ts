import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The name that every process of this cluster carries in its title; a moved folder keeps it, a copied one does not. */
export function titleOf(cluster: string): string {
  const { dev, ino } = statSync(cluster);
  return `rapport-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 12)}`;
}

/** Stops what a killed start left running on this cluster, and takes away a pid file that now names a stranger. */
export async function stopLeftovers(
  cluster: string,
  onFound: () => void = () => undefined,
): Promise<void> {
  const title = titleOf(cluster);
  const main = postmasterPid(cluster);
  const running = processesWith(title);
  if (running.length > 0) {
    onFound();
    await stopAll(title, main);
  }
  // PostgreSQL refuses to start when the number in its pid file is in use, whoever uses it now.
  if (main !== null && isAlive(main)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** The process number in the cluster's pid file; null where there is none. */
export function postmasterPid(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** Process numbers of the PostgreSQL processes whose title holds that name. */
export function processesWith(title: string): number[] {
  if (!existsSync('/proc/self/cmdline')) return listedByPs(title);
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    return isPostgres(readQuietly(`/proc/${name}/cmdline`), title) ? [Number(name)] : [];
  });
}

async function stopAll(title: string, main: number | null): Promise<void> {
  // Backends leave by themselves when their postmaster does; those without one are told directly.
  const head = main !== null && processesWith(title).includes(main) ? [main] : [];
  if (head.length > 0 && (await signalAndWait(title, head, 'SIGINT', 30_000))) return;
  if (await signalAndWait(title, processesWith(title), 'SIGQUIT', 10_000)) return;
  await signalAndWait(title, processesWith(title), 'SIGKILL', 10_000);
}

async function signalAndWait(
  title: string,
  pids: readonly number[],
  signal: NodeJS.Signals,
  limit: number,
): Promise<boolean> {
  for (const pid of pids) sendSignal(pid, signal);
  const deadline = Date.now() + limit;
  while (Date.now() < deadline) {
    if (processesWith(title).length === 0) return true;
    await sleep(50);
  }
  return false;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone meanwhile.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM';
  }
}

function isPostgres(commandLine: string, title: string): boolean {
  const [program = ''] = commandLine.split('\0');
  return (
    commandLine.includes(title) &&
    (program.startsWith('postgres:') || /(^|\/)postgres$/.test(program))
  );
}

function listedByPs(title: string): number[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [, pid, command] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && command && isPostgres(command.replaceAll(' ', '\0'), title) ? [Number(pid)] : [];
  });
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
