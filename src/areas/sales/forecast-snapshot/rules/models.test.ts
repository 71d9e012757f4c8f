import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whatCloses } from './gap.ts';
import { backTest, movingAverage, seasonalTrend } from './models.ts';

const months = (count: number, of: (at: number) => number) =>
  Array.from({ length: count }, (_, at) => of(at));

describe('models that foretell sales', () => {
  test('the average is that of the last three months', () => {
    expect(movingAverage([9, 1, 2, 3], 2)).toEqual([2, 2]);
    expect(movingAverage([], 1)).toEqual([0]);
  });

  test('trend with season finds a season and a rise again, and the average does not [U-D10]', () => {
    const season = [10, 12, 15, 14, 13, 9, 8, 8, 12, 16, 18, 22];
    const series = months(48, (at) => 100 + 2 * at + 5 * (season[at % 12] ?? 0));
    const next = months(12, (at) => 100 + 2 * (48 + at) + 5 * (season[at % 12] ?? 0));
    const told = seasonalTrend(series, 12);
    told.forEach((one, at) => expect(Math.abs(one / (next[at] ?? 1) - 1)).toBeLessThan(0.05));
    const errors = [backTest(seasonalTrend, series, 12), backTest(movingAverage, series, 12)];
    expect(errors[0] ?? 99).toBeLessThan(3);
    expect(errors[1] ?? 0).toBeGreaterThan(5);
  });

  test('never foretell less than nothing, nor anything but numbers', () => {
    const value = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (series) => {
        for (const model of [movingAverage, seasonalTrend]) {
          const told = model(series, 3);
          expect(told).toHaveLength(3);
          expect(told.every((one) => one >= 0 && Number.isFinite(one))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a test on the past never looks at what it foretells', () => {
    const series = [5, 5, 5, 5, 5, 100];
    expect(backTest(movingAverage, series, 1)).toBe(95);
    expect(backTest(movingAverage, [0, 0, 0, 0], 1)).toBe(null);
  });
});

describe('what would close a gap', () => {
  const open = fc.array(
    fc.record({
      id: fc.uuid(),
      amount: fc.integer({ min: 0, max: 1000 }),
      probability: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 20 },
  );
  test('are the opportunities of most expectation that suffice, and none too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 3000 }), open, (gap, all) => {
        const { chosen, left } = whatCloses(gap, all);
        const sum = chosen.reduce((total, { amount }) => total + amount, 0);
        expect(left).toBe(Math.max(0, gap - sum));
        const last = chosen.at(-1);
        if (last) expect(sum - last.amount).toBeLessThan(gap);
        if (left > 0) expect(chosen).toHaveLength(all.filter(({ amount }) => amount > 0).length);
      }),
    );
  });
});
