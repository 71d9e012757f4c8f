import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, mostInGroup, type Pair } from './clusters.ts';

const ids = fc.constantFrom(...Array.from({ length: 12 }, (_, at) => `r${at}`));
const pairs = fc.uniqueArray(
  fc
    .record({ a: ids, b: ids, percent: fc.integer({ min: 60, max: 100 }) })
    .filter(({ a, b }) => a !== b),
  { selector: ({ a, b }) => [a, b].toSorted().join('|'), maxLength: 30 },
);
const sorted = (clusters: string[][]) => clusters.map((one) => one.toSorted()).toSorted();

describe('groups of records that are likely one', () => {
  test('hold none twice, none that may not stand together, and do not depend on the order of pairs', () => {
    fc.assert(
      fc.property(pairs, fc.func(fc.boolean()), fc.nat(), (given, opinion, turn) => {
        const mayStand = (a: string, b: string) => opinion([a, b].toSorted().join('|'));
        const clusters = clustersOf(given, { mayStand });
        const all = clusters.flat();
        expect(new Set(all).size).toBe(all.length);
        const side = clusters.flatMap((one) => one.flatMap((a) => one.map((b) => [a, b] as const)));
        expect(side.filter(([a, b]) => a !== b && !mayStand(a, b))).toEqual([]);
        const at = given.length === 0 ? 0 : turn % given.length;
        const turned = [...given.slice(at), ...given.slice(0, at)].map(({ a, b, percent }) => ({
          a: b,
          b: a,
          percent,
        }));
        expect(sorted(clustersOf(turned, { mayStand }))).toEqual(sorted(clusters));
      }),
    );
  });

  test('join everything that is connected where nothing speaks against it', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const clusters = clustersOf(given, { mayStand: () => true });
        for (const { a, b } of given)
          expect(clusters.some((one) => one.includes(a) && one.includes(b))).toBe(true);
      }),
    );
  });

  test('do not join the ends of a chain', () => {
    const near = new Set(['a|b', 'b|c', 'c|d']);
    const chain: Pair[] = [
      { a: 'a', b: 'b', percent: 90 },
      { a: 'b', b: 'c', percent: 88 },
      { a: 'c', b: 'd', percent: 89 },
    ];
    const mayStand = (a: string, b: string) => near.has([a, b].toSorted().join('|'));
    expect(sorted(clustersOf(chain, { mayStand }))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('grow onto the groups that there are, and stay small among a crowd', () => {
    const mayStand = () => true;
    const more: Pair[] = [{ a: 'c', b: 'a', percent: 90 }];
    expect(sorted(clustersOf(more, { start: [['a', 'b']], mayStand }))).toEqual([['a', 'b', 'c']]);
    expect(clustersOf([], { start: [['a', 'b']], mayStand })).toEqual([['a', 'b']]);
    const crowd = Array.from({ length: 500 }, (_, at) => ({ a: 'x', b: `y${at}`, percent: 100 }));
    const [only] = clustersOf(crowd, { mayStand });
    expect(only).toHaveLength(mostInGroup);
  });
});
