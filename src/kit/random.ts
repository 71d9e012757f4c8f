import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(8192);
let used = pool.length;

/** So many random bytes (64 at most) from the system's source, fetched by the page: a call of its own each costs more than what it is for. */
export function randomBytesOf(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  // What was given out is not kept.
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}
