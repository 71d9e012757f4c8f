import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Place } from './database-place.ts';

/** Where PostgreSQL writes what it has to say. */
export function logPath(place: Place): string {
  return join(place.dataDir, 'postgres.log');
}

/** Keeps the log below 20 MB and one older piece of it beside. */
export function shrinkLog(path: string): void {
  if (logSize(path) < 20 * 1024 * 1024) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

/** What was written since that position, at most 100 kB of it. */
export function readLogFrom(path: string, start: number): string {
  const size = Math.min(statSync(path).size - start, 100_000);
  if (size <= 0) return '';
  const buffer = Buffer.alloc(size);
  const handle = openSync(path, 'r');
  readSync(handle, buffer, 0, size, start);
  closeSync(handle);
  return buffer.toString();
}

/** The size of the log in bytes; 0 while there is none. */
export function logSize(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
