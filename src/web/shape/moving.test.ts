import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedOnto, stepped } from './moving.ts';

const groups = [
  { key: 'one', items: ['a', 'b', 'c'] },
  { key: 'two', items: [] },
  { key: 'three', items: ['d'] },
];
const itemsOf = (some: readonly { items: readonly string[] }[]) =>
  some.map(({ items }) => items.join(''));

test('an item takes the place of the one that it is dropped on', () => {
  expect(itemsOf(movedOnto(groups, 'a', 'c'))).toEqual(['bca', '', 'd']);
  expect(itemsOf(movedOnto(groups, 'c', 'a'))).toEqual(['cab', '', 'd']);
  expect(itemsOf(movedOnto(groups, 'a', 'd'))).toEqual(['bc', '', 'ad']);
  expect(itemsOf(movedOnto(groups, 'a', 'two'))).toEqual(['bc', 'a', 'd']);
});

test('a step goes past the neighbour, and over the edge into the next group', () => {
  expect(itemsOf(stepped(groups, 'b', -1))).toEqual(['bac', '', 'd']);
  expect(itemsOf(stepped(groups, 'c', 1))).toEqual(['ab', 'c', 'd']);
  expect(itemsOf(stepped(groups, 'd', -1))).toEqual(['abc', 'd', '']);
  expect(itemsOf(stepped(groups, 'a', -1))).toEqual(['abc', '', 'd']);
});

test('whatever is moved, nothing is lost or doubled', () => {
  const names = ['a', 'b', 'c', 'd', 'one', 'two', 'three'];
  fc.assert(
    fc.property(fc.constantFrom(...'abcd'), fc.constantFrom(...names), (item, onto) => {
      const after = movedOnto(groups, item, onto).flatMap(({ items }) => items);
      expect(after.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    }),
  );
});
