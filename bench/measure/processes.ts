import { readdirSync, readFileSync } from 'node:fs';

/** A running process. */
export type Running = { readonly id: number; readonly command: string };

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

/** Bytes that the process holds in memory of its own. */
export function memoryOf(id: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readQuietly(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}

/** Bytes that the process holds alone: of shared memory, which all processes of a database hold, nothing. */
export function ownMemoryOf(id: number): number {
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(readQuietly(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}

/** Bytes of files that the process holds in memory, of Node's own program above all; processes of one program hold them together. */
export function fileMemoryOf(id: number): number {
  return Number(/^RssFile:\s+(\d+) kB$/m.exec(readQuietly(`/proc/${id}/status`))?.[1] ?? 0) * 1024;
}

const ticksASecond = 100;

// A process that ends gives its time to the one that made it, so the time of children that have ended counts too.
/** Seconds of processor time that these processes have used so far. */
export function secondsOf(running: readonly Pick<Running, 'id'>[]): number {
  return running.reduce((sum, { id }) => sum + scheduled(id) + ofEnded(id), 0);
}

// By the nanosecond, where ticks of a hundredth would drown a single request.
function scheduled(id: number): number {
  const threads = listQuietly(`/proc/${id}/task`);
  const ran = threads.map((thread) =>
    Number(readQuietly(`/proc/${id}/task/${thread}/schedstat`).split(' ')[0]),
  );
  return ran.reduce((sum, nanoseconds) => sum + (nanoseconds || 0), 0) / 1e9;
}

function ofEnded(id: number): number {
  const fields = readQuietly(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ') ?? [];
  return fields.slice(13, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / ticksASecond;
}

function listQuietly(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
