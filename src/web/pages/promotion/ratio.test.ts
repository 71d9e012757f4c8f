import { expect, test } from 'vitest';
import { ratioOf } from './ratio.ts';

test('the ratio is of those who left; those who are still there do not count', () => {
  const row = { onward: 2, won: 1, back: 1, lost: 2, staying: 100 };
  expect(ratioOf(row)).toBe(50);
  expect(ratioOf({ ...row, onward: 0, won: 1, back: 0, lost: 2 })).toBe(33.3);
  expect(ratioOf({ onward: 0, won: 0, back: 0, lost: 0, staying: 3 })).toBeNull();
});
