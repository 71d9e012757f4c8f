import { expect, test } from 'vitest';
import { nextSort, sortOf } from './sort.ts';

test('a column sorts up, then down, then not', () => {
  const up = nextSort(['name'], 'city', false);
  expect(up).toEqual(['city']);
  const down = nextSort(up, 'city', false);
  expect(down).toEqual(['-city']);
  expect(nextSort(down, 'city', false)).toEqual([]);
});

test('with shift a column joins the order, four at most', () => {
  expect(nextSort(['a', '-b'], 'c', true)).toEqual(['a', '-b', 'c']);
  expect(nextSort(['a', '-b'], 'b', true)).toEqual(['a']);
  expect(nextSort(['a', 'b', 'c', 'd'], 'e', true)).toEqual(['b', 'c', 'd', 'e']);
});

test('the order of a column is told apart from that of a column whose name begins like it', () => {
  expect(sortOf(['-name'], 'name')).toBe('descending');
  expect(sortOf(['-nameSort'], 'name')).toBeNull();
});
