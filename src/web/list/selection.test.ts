import { expect, test } from 'vitest';
import { withRange, withToggled } from './selection.ts';

test('a row is chosen and dropped again, and the set before stays as it was', () => {
  const before = new Set(['a']);
  expect([...withToggled(before, 'b')]).toEqual(['a', 'b']);
  expect([...withToggled(before, 'a')]).toEqual([]);
  expect([...before]).toEqual(['a']);
});

test('a range is chosen in either direction and keeps what was chosen', () => {
  const loaded = ['a', 'b', 'c', 'd', 'e'];
  expect([...withRange(new Set(['e']), loaded, 2, 0)].toSorted()).toEqual(['a', 'b', 'c', 'e']);
  expect([...withRange(new Set(), loaded, 1, 3)]).toEqual(['b', 'c', 'd']);
});
