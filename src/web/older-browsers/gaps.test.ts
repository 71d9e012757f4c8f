import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isId } from '#kit/id.ts';
import { arrayGaps, cryptoGaps, fillGaps, mapGaps } from './gaps.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 8 });

test('copies of arrays are made as newer browsers make them', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -9, max: 9 }), fc.nat(4), (list, start, count) => {
      const descending = (a: unknown, b: unknown) => Number(b) - Number(a);
      expect(arrayGaps.toSorted.call(list, descending)).toEqual(list.toSorted(descending));
      expect(arrayGaps.toReversed.call(list)).toEqual(list.toReversed());
      expect(arrayGaps.toSpliced.call(list, start)).toEqual(list.toSpliced(start));
      expect(arrayGaps.toSpliced.call(list, start, count, 7)).toEqual(
        list.toSpliced(start, count, 7),
      );
      const index = list.length === 0 ? null : Math.abs(start) % list.length;
      if (index === null) return;
      expect(arrayGaps.with.call(list, index, 'x')).toEqual(
        list
          .map(String)
          .with(index, 'x')
          .map((one) => (one === 'x' ? one : Number(one))),
      );
      expect(arrayGaps.with.call(list, -1, 7)).toEqual(list.with(-1, 7));
    }),
  );
});

test('groups are made as newer browsers make them', () => {
  const isEven = (item: unknown) => Number(item) % 2 === 0;
  fc.assert(
    fc.property(numbers, (list) => {
      expect(mapGaps.groupBy(list, isEven)).toEqual(Map.groupBy(list, isEven));
    }),
  );
});

test('ids made without TLS are ids, and differ', () => {
  const ids = Array.from({ length: 100 }, () => cryptoGaps.randomUUID());
  expect(ids.every((id) => isId(id) && id[14] === '4')).toBe(true);
  expect(new Set(ids).size).toBe(100);
});

test('what is there stays as it is', () => {
  const target = { own: () => 'own' };
  fillGaps(target, { own: () => 'filled', other: () => 'filled' });
  expect(target.own()).toBe('own');
  expect('other' in target).toBe(true);
  expect(Object.keys(target)).toEqual(['own']);
});
