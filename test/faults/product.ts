import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readCard } from '#server/launch/cluster-card.ts';
import { postmasterPid } from '#server/launch/cluster-processes.ts';
import { urlOf } from '#server/launch/postgres.ts';
import { databaseProcesses, homeOf } from '../start/launched.ts';
import { isAlive, run, type Running } from '../start/running.ts';
import { processesMarked, type Role } from './processes-marked.ts';

const launcher = fileURLToPath(new URL('../../src/server/launch/start.ts', import.meta.url));

export type ProductRequest = {
  readonly dataDir: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
};

/** The real product as a child: launcher, web process, worker and, without DATABASE_URL, its own database. */
export type Product = {
  readonly base: string;
  readonly dataDir: string;
  /** Starts it, for the first time or again, and waits until both processes work. */
  readonly start: () => Promise<void>;
  /** The numbers of its living processes of that kind. */
  readonly pids: (role: Role) => number[];
  readonly postmaster: () => number | null;
  readonly databaseUrl: () => string;
  /** Waits until it answers and all its processes work, none of them one of the `gone`. */
  readonly untilWhole: (gone?: readonly number[], patience?: number) => Promise<void>;
  /** What its launcher has said since the last start. */
  readonly said: () => string;
  /** Asks it to stop and gives its exit code. */
  readonly stop: () => Promise<number | null>;
  /** All its processes that are alive, whatever has become of the launcher. */
  readonly alive: () => number[];
};

/** The product in a folder of its own, not started yet. */
export function productIn({ dataDir, port, environment = {} }: ProductRequest): Product {
  // Whatever becomes of its parents, a process of ours is known by this.
  const mark = randomUUID();
  const base = `http://127.0.0.1:${port}`;
  const outside = environment['DATABASE_URL'];
  let running: Running | null = null;

  const cluster = (): string => join(homeOf(dataDir), 'postgres');
  const pids = (role: Role): number[] => processesMarked(mark, role);
  const postmaster = (): number | null => {
    const pid = outside ? null : postmasterPid(cluster());
    return pid !== null && isAlive(pid) ? pid : null;
  };
  const isWhole = async (gone: readonly number[]): Promise<boolean> => {
    const ours = [pids('web'), pids('worker'), outside ? [0] : [postmaster() ?? -1]];
    if (!ours.every(([first = -1]) => first >= 0 && !gone.includes(first))) return false;
    return (await statusOf(`${base}/readyz`)) === 200;
  };
  return {
    base,
    dataDir,
    pids,
    postmaster,
    databaseUrl: () => outside ?? embeddedUrl(cluster()),
    said: () => running?.output() ?? '',
    async start() {
      running = run(process.execPath, ['--max-semi-space-size=2', launcher, '--empty'], {
        environment: {
          LANG: 'C.UTF-8',
          DATA_DIR: dataDir,
          PORT: String(port),
          FAULTS_MARK: mark,
          ...environment,
        },
      });
      await running.saw(/is ready: /, 120_000);
    },
    async untilWhole(gone = [], patience = 60_000) {
      for (const end = Date.now() + patience; !(await isWhole(gone)); await sleep(25))
        if (Date.now() > end)
          throw new Error(`it does not come back:\n${titles(dataDir)}\n${running?.output()}`);
    },
    async stop() {
      running?.kill('SIGTERM');
      return (await running?.exited) ?? null;
    },
    alive: () => [...processesMarked(mark), ...(outside ? [] : databaseProcesses(dataDir))],
  };
}

async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
}

function embeddedUrl(cluster: string): string {
  const card = readCard(cluster);
  if (!card) throw new Error(`no database in ${cluster}`);
  return urlOf(card);
}

/** What the database's processes say that they are doing. */
function titles(dataDir: string): string {
  return databaseProcesses(dataDir)
    .map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim())
    .join('\n');
}
