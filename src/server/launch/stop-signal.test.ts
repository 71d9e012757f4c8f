import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { listenForStop } from './stop-signal.ts';

afterEach(() => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
});

test('a signal that comes twice at once is one wish, a later one insists', async () => {
  const wish = listenForStop(100);
  let insisted = 0;
  wish.onInsist(() => (insisted += 1));
  expect(wish.signal.aborted).toBe(false);
  process.emit('SIGINT');
  process.emit('SIGINT');
  process.emit('SIGTERM');
  expect([wish.signal.aborted, insisted]).toEqual([true, 0]);
  await sleep(150);
  process.emit('SIGINT');
  expect(insisted).toBe(1);
});
