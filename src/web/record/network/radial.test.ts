import { expect, test } from 'vitest';
import type { Network } from '#web/api/around.ts';
import { spotsOf } from './radial.ts';

const node = (id: string, depth: number) => ({ id, title: id, kind: 'person', depth });
const link = (from: string, to: string) => ({
  id: `${from}${to}`,
  object: 'relation' as const,
  from,
  to,
  reading: null,
  reverse: null,
});

test('the customer stands in the middle, the others on rings, nobody upon another', () => {
  const network: Network = {
    nodes: [node('a', 0), node('b', 1), node('c', 1), node('d', 1), node('e', 2)],
    links: [link('a', 'b'), link('c', 'a'), link('a', 'd'), link('b', 'c'), link('e', 'b')],
    isCut: false,
  };
  const spots = spotsOf(network);
  expect(spots.find(({ id }) => id === 'a')).toMatchObject({ x: 0 });
  expect(spots.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const one of spots)
    for (const other of spots)
      if (one !== other) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(100);
});

test('a customer without relations stands alone', () => {
  expect(spotsOf({ nodes: [node('a', 0)], links: [], isCut: false })).toHaveLength(1);
});
