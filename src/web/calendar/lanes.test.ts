import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

test('two that overlap share the width, and a third behind them has all of it', () => {
  const lanes = lanesOf([
    { from: 540, to: 600 },
    { from: 570, to: 660 },
    { from: 660, to: 720 },
  ]);
  expect(lanes).toEqual([
    { lane: 0, of: 2, span: 1 },
    { lane: 1, of: 2, span: 1 },
    { lane: 0, of: 1, span: 1 },
  ]);
});

test('one that stands beside an empty lane widens into it', () => {
  const lanes = lanesOf([
    { from: 540, to: 720 },
    { from: 540, to: 600 },
    { from: 550, to: 600 },
    { from: 630, to: 700 },
  ]);
  expect(lanes[3]).toEqual({ lane: 1, of: 3, span: 2 });
});

test('no entry covers another, however they lie', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 1420 }), fc.integer({ min: 20, max: 600 }))
    .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 25 }), (stretches) => {
      const lanes = lanesOf(stretches);
      const boxes = stretches.map(({ from, to }, index) => {
        const { lane, of, span } = lanes[index] ?? { lane: 0, of: 1, span: 1 };
        return { from, to, left: lane / of, right: (lane + span) / of };
      });
      for (const [index, one] of boxes.entries()) {
        expect(one.right).toBeLessThanOrEqual(1 + 1e-9);
        for (const other of boxes.slice(index + 1)) {
          const meet = one.from < other.to && other.from < one.to;
          const cover = one.left < other.right - 1e-9 && other.left < one.right - 1e-9;
          expect(meet && cover).toBe(false);
        }
      }
    }),
  );
});
