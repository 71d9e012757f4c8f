import { expect, test } from 'vitest';
import { isSameValue } from './same-value.ts';

test('empty values are alike, false and zero are not empty', () => {
  expect(isSameValue(null, '')).toBe(true);
  expect(isSameValue(undefined, null)).toBe(true);
  expect(isSameValue(null, false)).toBe(false);
  expect(isSameValue(null, 0)).toBe(false);
  expect(isSameValue('1', 1)).toBe(false);
});

test('a link is its id, whatever its title says by now', () => {
  expect(isSameValue({ id: 'a', title: 'Old' }, { id: 'a', title: 'New' })).toBe(true);
  expect(isSameValue({ id: 'a', title: 'Old' }, { id: 'b', title: 'Old' })).toBe(false);
  expect(isSameValue([{ id: 'a', title: null }], [{ id: 'a', title: 'A' }])).toBe(true);
});

test('parts count, their order does not', () => {
  expect(isSameValue({ amount: '1', currency: 'CNY' }, { currency: 'CNY', amount: '1' })).toBe(
    true,
  );
  expect(isSameValue({ amount: '1', currency: 'CNY' }, { amount: '1', currency: 'USD' })).toBe(
    false,
  );
  expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(false);
});
