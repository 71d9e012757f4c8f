import {
  existsSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';

const shape = z.object({
  host: z.string(),
  processes: z.array(z.object({ pid: z.number().int(), started: z.string() })),
});

type Trace = z.infer<typeof shape>;

/** The mark that a running launcher keeps in its data folder. */
export type Presence = {
  /** Notes a process that must not outlive the launcher. */
  note(pid: number): void;
  remove(): void;
};

const beat = 4000;
const name = 'running.json';

/** Waits and looks whether another machine or container works in the folder, where the lock cannot tell; refuses the folder if one does. */
export async function refuseIfUsedElsewhere(
  dataDir: string,
  onWait: () => void,
  patience = 3 * beat,
): Promise<void> {
  const trace = readTrace(dataDir);
  if (!trace || trace.host === here()) return;
  const seen = beatOf(dataDir);
  if (Date.now() - seen > 60_000) return;
  onWait();
  for (let waited = 0; waited < patience; waited += 250) {
    await sleep(250);
    if (beatOf(dataDir) > seen) {
      throw new Problem('launch.used-elsewhere', { path: dataDir, host: trace.host.split(' ')[0] });
    }
  }
}

/** Ends the processes that a killed launcher left in the folder; first with a request, after three seconds without. */
export async function endLeftProcesses(dataDir: string): Promise<void> {
  const trace = readTrace(dataDir);
  if (!trace || trace.host !== here()) return;
  const left = (): number[] =>
    trace.processes.flatMap(({ pid, started }) => (startOf(pid) === started ? [pid] : []));
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const pid of left()) process.kill(pid, signal);
    for (let waited = 0; waited < 3000 && left().length > 0; waited += 50) await sleep(50);
  }
}

/** Marks the folder as worked in by this process, until removed. */
export function markPresence(dataDir: string): Presence {
  const path = join(dataDir, name);
  const trace: Trace = { host: here(), processes: [] };
  const write = (): void => {
    writeFileSync(`${path}.new`, JSON.stringify(trace), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  write();
  const heart = setInterval(() => {
    if (existsSync(path)) utimesSync(path, new Date(), new Date());
  }, beat).unref();
  return {
    note: (pid) => {
      trace.processes = trace.processes.filter((one) => startOf(one.pid) === one.started);
      const started = startOf(pid);
      if (started) trace.processes.push({ pid, started });
      write();
    },
    remove: () => {
      clearInterval(heart);
      rmSync(path, { force: true });
    },
  };
}

function readTrace(dataDir: string): Trace | null {
  try {
    return shape.parse(JSON.parse(readFileSync(join(dataDir, name), 'utf8')));
  } catch {
    return null;
  }
}

function beatOf(dataDir: string): number {
  try {
    return statSync(join(dataDir, name)).mtimeMs;
  } catch {
    return 0;
  }
}

// Two containers of one machine have different networks, and the folder lock holds within one.
function here(): string {
  const network = existsSync('/proc/self/ns/net') ? readlinkSync('/proc/self/ns/net') : '';
  return `${hostname()} ${network}`;
}

/** When a process began, in a form only good for comparing; null where there is none, so that a number given anew is told apart. */
function startOf(pid: number): string | null {
  if (existsSync('/proc/self/stat')) {
    try {
      // The program's name in brackets may hold spaces; the counted fields follow it.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      // A zombie has ended; only nobody has asked how.
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || null;
}
