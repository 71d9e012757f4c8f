import { expect, test } from 'vitest';
import { mayStandUnder, unitNodes } from './unit-tree.ts';

const row = (id: string, parent: string | null) => ({
  id,
  version: 1,
  name: id,
  code: id,
  parent: parent === null ? null : { id: parent, title: parent },
});

test('units are read down the tree with their level', () => {
  const nodes = unitNodes([row('b', 'a'), row('a', null), row('c', 'b'), row('d', 'a')]);
  expect(nodes.map(({ id, level }) => [id, level])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 1],
  ]);
});

test('a unit without its parent, and units in a circle, are still found', () => {
  const nodes = unitNodes([row('a', 'gone'), row('b', 'c'), row('c', 'b')]);
  expect(nodes.map(({ id, level }) => [id, level])).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 0],
  ]);
});

test('a unit stands neither under itself nor under what is below it', () => {
  const [top, middle, low] = unitNodes([row('a', null), row('b', 'a'), row('c', 'b')]);
  if (!top || !middle || !low) throw new Error('the tree is short');
  expect(mayStandUnder(middle, middle)).toBe(false);
  expect(mayStandUnder(middle, low)).toBe(false);
  expect(mayStandUnder(low, top)).toBe(true);
});
