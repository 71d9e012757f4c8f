import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut, ways, type Given, type Receiver } from './rules.ts';

const receiver = (id: string, more: Partial<Receiver> = {}): Receiver => ({
  id,
  held: 0,
  caps: [],
  regions: [],
  ...more,
});
const customers = (count: number, more: Partial<Given> = {}): Given[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    region: null,
    classValues: [],
    ...more,
  }));
const counts = (shared: ReturnType<typeof shareOut>) =>
  Object.fromEntries(
    [...Map.groupBy(shared.to.values(), (id) => id)].map(([id, some]) => [id, some.length]),
  );

test('evenly: each gets as many as the others, one at most more', () => {
  const shared = shareOut(
    customers(7),
    [receiver('a', { held: 90 }), receiver('b'), receiver('c')],
    'evenly',
  );
  expect(counts(shared)).toEqual({ a: 3, b: 2, c: 2 });
});

test('by cap: whoever has most room gets first, and what finds no place stays', () => {
  const cap = (held: number, most: number) => ({ caps: [{ classValue: null, held, most }] });
  const shared = shareOut(
    customers(6),
    [receiver('a', cap(9, 10)), receiver('b', cap(0, 4))],
    'cap',
  );
  expect(counts(shared)).toEqual({ a: 1, b: 4 });
  expect(shared.left).toHaveLength(1);
});

test('a cap of a class bounds the customers of that class alone', () => {
  const keyOnly = { caps: [{ classValue: 'key', held: 2, most: 2 }] };
  const some = [
    ...customers(1, { classValues: ['key'] }),
    ...customers(1).map((one) => ({ ...one, id: 'other' })),
  ];
  const shared = shareOut(some, [receiver('a', keyOnly)], 'evenly');
  expect([...shared.to.keys()]).toEqual(['other']);
});

test('by region: to those whose region it is, others stay', () => {
  const some = [
    { id: 'bj', region: '110105', classValues: [] },
    { id: 'gz', region: '440106', classValues: [] },
    { id: 'nowhere', region: null, classValues: [] },
  ];
  const shared = shareOut(some, [receiver('a', { regions: ['11', '12'] })], 'region');
  expect(Object.fromEntries(shared.to)).toEqual({ bj: 'a' });
  expect(shared.left).toEqual(['gz', 'nowhere']);
});

test('whatever the way, everyone has exactly one place or none, and no cap is passed', () => {
  const classValue = fc.constantFrom('key', 'small');
  const given = fc.record({
    id: fc.uuid(),
    region: fc.option(fc.constantFrom('110105', '440106'), { nil: null }),
    classValues: fc.uniqueArray(classValue),
  });
  const one = fc.record({
    id: fc.uuid(),
    held: fc.nat(20),
    regions: fc.subarray(['11', '44']),
    caps: fc.array(
      fc.record({
        classValue: fc.option(classValue, { nil: null }),
        held: fc.nat(5),
        most: fc.nat(8),
      }),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(given, { selector: (each) => each.id, maxLength: 30 }),
      fc.uniqueArray(one, { selector: (each) => each.id, minLength: 1, maxLength: 4 }),
      fc.constantFrom(...ways),
      (all, receivers, way) => {
        const { to, left } = shareOut(all, receivers, way);
        expect(to.size + left.length).toBe(all.length);
        for (const { id, caps } of receivers)
          for (const cap of caps) {
            const got = all.filter(
              (each) =>
                to.get(each.id) === id &&
                (cap.classValue === null || each.classValues.includes(cap.classValue)),
            );
            expect(got.length === 0 || cap.held + got.length <= cap.most).toBe(true);
          }
      },
    ),
  );
});
