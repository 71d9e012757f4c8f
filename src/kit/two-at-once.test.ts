import { expect, test } from 'vitest';
import { twoAtOnce } from './two-at-once.ts';

async function* numbers(count: number) {
  for (let at = 0; at < count; at += 1) yield at;
}

test('two parts are at work at a time, never three, and all are worked through', async () => {
  let [now, most] = [0, 0];
  const done: number[] = [];
  await twoAtOnce(numbers(7), async (part) => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setImmediate(resolve));
    now -= 1;
    done.push(part);
  });
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a part that fails ends the work, with nothing left behind at work', async () => {
  const begun: number[] = [];
  let open = 0;
  const working = twoAtOnce(numbers(9), async (part) => {
    begun.push(part);
    open += 1;
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    if (part === 2) throw new Error('no more');
  });
  await expect(working).rejects.toThrow('no more');
  expect(open).toBe(0);
  expect(begun.at(-1)).toBeLessThan(5);
});
