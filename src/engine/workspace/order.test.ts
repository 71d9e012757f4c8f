import { expect, test } from 'vitest';
import { removalOrder } from './order.ts';

const key = (table: string, target: string, loose = true) => ({
  table,
  columns: [`${target}_id`],
  target,
  loose,
});

test('what points goes before what is pointed at', () => {
  const keys = [key('address', 'party', false), key('party', 'user'), key('address', 'user')];
  const { order } = removalOrder(['user', 'party', 'address'], keys);
  expect(order.map((one) => one.table)).toEqual(['address', 'party', 'user']);
  expect(order.every((one) => one.loosen.length === 0)).toBe(true);
});

test('of two that point at one another, the link that may be empty is emptied', () => {
  const keys = [key('user', 'unit'), key('unit', 'user', false), key('party', 'unit')];
  const { order } = removalOrder(['unit', 'user', 'party'], keys);
  expect(order).toEqual([
    { table: 'party', loosen: [] },
    { table: 'unit', loosen: [key('user', 'unit')] },
    { table: 'user', loosen: [] },
  ]);
});

test('a table that points at itself is loosened, or goes as a whole', () => {
  const loose = removalOrder(['unit'], [key('unit', 'unit')]);
  expect(loose).toEqual({
    order: [{ table: 'unit', loosen: [key('unit', 'unit')] }],
    whole: new Set(),
  });
  expect(removalOrder(['part'], [key('part', 'part', false)]).whole).toEqual(new Set(['part']));
});

test('a circle of links that may not be empty is refused', () => {
  expect(() => removalOrder(['a', 'b'], [key('a', 'b', false), key('b', 'a', false)])).toThrow(
    'a, b',
  );
});
