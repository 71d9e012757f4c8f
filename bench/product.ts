import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { anyFreePort } from '../src/server/launch/free-port.ts';

const root = join(import.meta.dirname, '..');
const email = 'bench@example.com';

/** The product as `npm start` starts it, with a data folder of its own. */
export type Product = {
  readonly dataDir: string;
  /** Calls the API as the administrator and gives the reply's JSON; throws with the reply where it is a refusal. */
  readonly call: (method: string, path: string, body?: object) => Promise<unknown>;
  /** Bytes that the web and the worker process hold in memory now. */
  readonly memory: () => { web: number; worker: number };
  /** Seconds of processor time that the worker and the database have used so far. */
  readonly processorTime: () => { worker: number; database: number };
  /** Bytes of the data folder. */
  readonly size: () => number;
  readonly stop: () => Promise<void>;
};

/** Starts the product on a free port and an empty data folder, which goes with it unless one was named. */
export async function startProduct(named?: string): Promise<Product> {
  const dataDir = named ?? newFolder();
  const port = await anyFreePort('127.0.0.1');
  const child = spawn(process.execPath, [join(root, 'src/server/launch/start.ts'), '--empty'], {
    env: {
      ...process.env,
      // A company in China, whose telephone numbers are read as such.
      LANG: 'zh_CN.UTF-8',
      LC_ALL: 'zh_CN.UTF-8',
      DATA_DIR: dataDir,
      PORT: String(port),
      ADMIN_EMAIL: email,
      ADMIN_PASSWORD: 'correct horse battery staple',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Whoever ends the journey early leaves nothing running and nothing on the disk.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      child.once('exit', () => {
        if (named === undefined) rmSync(dataDir, { recursive: true, force: true });
        process.exit(1);
      });
      child.kill('SIGTERM');
    });
  await untilSaid(child, `:${port}`);
  const key = await keyOf(dataDir);
  return {
    dataDir,
    call: (method, path, body) =>
      call(`http://127.0.0.1:${port}/api/v1${path}`, { method, body, key }),
    memory: () => memoryOf(processesBelow(child.pid ?? 0)),
    processorTime: () => processorTimeOf(processesBelow(child.pid ?? 0)),
    size: () => sizeOf(dataDir),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      if (named === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

// The database's user must be able to enter it.
function newFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  chmodSync(path, 0o755);
  return path;
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
    await sleep(100);
  }
}

async function keyOf(dataDir: string): Promise<string> {
  const tool = join(root, 'src/server/tools/key.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [tool, '--user', email], {
    env: { ...process.env, DATA_DIR: dataDir, NODE_OPTIONS: '' },
  });
  return stdout.trim();
}

async function call(
  address: string,
  { method, body, key }: { method: string; body: object | undefined; key: string },
): Promise<unknown> {
  const isForm = body instanceof FormData;
  const reply = await fetch(address, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${address}: ${reply.status} ${text}`);
  const said: unknown = JSON.parse(text);
  return said;
}

type Running = { readonly id: number; readonly command: string };

function processesBelow(id: number): Running[] {
  return processesFrom(id).filter((one) => one.id !== id);
}

/** The process and all below it. */
export function processesFrom(id: number): Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /^PPid:\s+(\d+)$/m.exec(readQuietly(`/proc/${name}/status`))?.[1];
      const command = readQuietly(`/proc/${name}/cmdline`).replaceAll('\0', ' ');
      return parent === undefined ? [] : [{ id: Number(name), parent: Number(parent), command }];
    });
  const below = (parent: number): Running[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.id)]);
  return [...all.filter((one) => one.id === id), ...below(id)];
}

function memoryOf(running: readonly Running[]): { web: number; worker: number } {
  const held = (script: string) => {
    const one = running.find(({ command }) => command.includes(script));
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readQuietly(`/proc/${one?.id}/status`))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  };
  return { web: held('src/server/web.ts'), worker: held('src/server/worker.ts') };
}

const ticksASecond = 100;

// A connection's process takes its time along when it ends: then the database's own process has it, as that of its children.
/** Seconds of processor time that these used so far. */
export function processorTimeOf(running: readonly Running[]): { worker: number; database: number } {
  const used = (pattern: RegExp) =>
    running
      .filter(({ command }) => pattern.test(command))
      .map(({ id }) => {
        const fields = readQuietly(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ') ?? [];
        return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksASecond;
      })
      .reduce((sum, seconds) => sum + seconds, 0);
  return { worker: used(/src\/server\/worker\.ts/), database: used(/postgres/) };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return sum + (found?.isFile() ? found.size : 0);
  }, 0);
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
