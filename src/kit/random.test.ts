import { expect, test } from 'vitest';
import { newId } from './id.ts';
import { randomBytesOf } from './random.ts';

test('bytes are never given twice, over many pages of the pool', () => {
  const seen = new Set(Array.from({ length: 5000 }, () => randomBytesOf(16).toString('hex')));
  expect(seen.size).toBe(5000);
});

test('what was given out stays as it was', () => {
  const bytes = randomBytesOf(16);
  const text = bytes.toString('hex');
  for (let index = 0; index < 2000; index++) randomBytesOf(16);
  expect(bytes.toString('hex')).toBe(text);
});

test('ids ascend and never repeat', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
