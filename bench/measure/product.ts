import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { anyFreePort } from '#server/launch/free-port.ts';
import { frugalMemory } from '#server/launch/frugal-memory.ts';
import { emails } from '../ground/office.ts';
import { fileMemoryOf, memoryOf, ownMemoryOf, processesFrom, secondsOf } from './processes.ts';

const root = join(import.meta.dirname, '../..');

const keysShape = z.object({ administrator: z.string(), seller: z.string() });

/** Who asks. */
export type Who = keyof z.infer<typeof keysShape>;

type Parts = Record<'launcher' | 'web' | 'worker' | 'database', number>;

/** The product over the company in a folder, with the twins of the journeys. */
export type Product = {
  readonly port: number;
  readonly twinPort: number;
  readonly keys: Readonly<Record<Who, string>>;
  readonly databaseUrl: string;
  /** Milliseconds from the start of the process until it said that it serves. */
  readonly startedIn: number;
  /** Bytes that each part holds: of the database, what its processes hold alone. */
  readonly memory: () => Parts;
  /** A figure of each process by its number, summed up by part. */
  readonly parts: (figure: (id: number) => number) => Parts;
  /** Bytes that its Node processes hold together: each its own, and the program that they share once. */
  readonly nodeMemory: () => number;
  /** Seconds of processor time that each part has used so far. */
  readonly seconds: () => Parts;
  readonly stop: () => Promise<void>;
};

/** Starts the product on free ports over the data in the folder. */
export async function startProduct(dataDir: string): Promise<Product> {
  const [port, twinPort] = [await anyFreePort('127.0.0.1'), await anyFreePort('127.0.0.1')];
  const began = performance.now();
  const start = join(import.meta.dirname, '../served/start.ts');
  // As scripts/start.mjs hands over to the launcher.
  const child = spawn(process.execPath, ['--max-semi-space-size=2', start], {
    cwd: root,
    env: {
      NODE_COMPILE_CACHE: join(root, '.cache/compiled'),
      ...frugalMemory,
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      BENCH_TWIN_PORT: String(twinPort),
      ADMIN_EMAIL: emails.administrator,
      ADMIN_PASSWORD: 'correct horse battery staple',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  // Whoever ends the run early leaves nothing running.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)));
  await untilSaid(child, `:${port}`);
  const startedIn = performance.now() - began;
  try {
    const parts = partsOf(child.pid ?? 0, dataDir);
    return {
      port,
      twinPort,
      keys: await keysOf(dataDir),
      databaseUrl: await urlOf(dataDir),
      startedIn,
      memory: () => parts((id, part) => (part === 'database' ? ownMemoryOf(id) : memoryOf(id))),
      parts,
      nodeMemory: () => {
        const [own, files] = [parts(ownMemoryOf), parts(fileMemoryOf)];
        const shared = Math.max(files.launcher, files.web, files.worker);
        return own.launcher + own.web + own.worker + shared;
      },
      seconds: () => parts((id) => secondsOf([{ id }])),
      stop,
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function untilSaid(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  let isOver = false;
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.once('exit', () => {
    isOver = true;
  });
  while (!said.includes(words)) {
    if (isOver) throw new Error(`the product did not start:\n${said}`);
    await sleep(10);
  }
}

// A key is made once and kept beside the data, as making one takes a process of its own.
async function keysOf(dataDir: string): Promise<Product['keys']> {
  const path = join(dataDir, 'bench-keys.json');
  if (!existsSync(path)) {
    const keys = {
      administrator: await newKey(dataDir, emails.administrator),
      seller: await newKey(dataDir, emails.seller),
    };
    writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
  }
  return keysShape.parse(JSON.parse(readFileSync(path, 'utf8')));
}

async function newKey(dataDir: string, email: string): Promise<string> {
  const tool = join(root, 'src/server/tools/key.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [tool, '--user', email], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_OPTIONS: '' },
  });
  return stdout.trim();
}

async function urlOf(dataDir: string): Promise<string> {
  const { readCard } = await import('#server/launch/cluster-card.ts');
  const { urlOf: addressOf } = await import('#server/launch/postgres.ts');
  const card = readCard(join(dataDir, 'postgres'));
  if (!card) throw new Error(`no database in ${dataDir}`);
  return addressOf(card);
}

/** Sums up what a figure of each process is, by the part of the product that it belongs to. */
function partsOf(
  launcher: number,
  dataDir: string,
): (figure: (id: number, part: keyof Parts) => number) => Parts {
  const main = Number(
    readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0],
  );
  return (figure) => {
    const sums: Parts = { launcher: figure(launcher, 'launcher'), web: 0, worker: 0, database: 0 };
    for (const { id, command } of processesFrom(launcher)) {
      const part = command.includes('served/web.ts')
        ? 'web'
        : command.includes('src/server/worker.ts')
          ? 'worker'
          : null;
      if (part) sums[part] += figure(id, part);
    }
    for (const { id } of processesFrom(main)) sums.database += figure(id, 'database');
    return sums;
  };
}
