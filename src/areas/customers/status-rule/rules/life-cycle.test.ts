import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#kit/day.ts';
import { lifeCycleOf, stages, stagesOf, type StageSettings } from './life-cycle.ts';

const usual: StageSettings = {
  formationFrom: 3,
  stableAfter: 365,
  trendDays: 180,
  growth: 30,
  decline: 50,
};
const start = '2023-01-01';
const after = (days: number) => addDays(start, days);
const every = (gap: number, until: number, amount = 100) =>
  Array.from({ length: Math.floor(until / gap) + 1 }, (_, index) => ({
    on: after(index * gap),
    amount,
  }));
const at = (purchases: { on: string; amount: number }[], day: number, isLost = false) =>
  lifeCycleOf(purchases, usual, { day: after(day), isLost });

describe('the stage of the life cycle', () => {
  test('is exploration, formation, stability and decline by number, age and trend', () => {
    expect(at([], 10)).toBeNull();
    expect(at(every(10, 10), 12)).toBe('exploration');
    expect(at(every(10, 100), 100)).toBe('formation');
    expect(at(every(10, 800), 800)).toBe('stability');
    expect(
      at([...every(10, 600), ...every(60, 800).filter(({ on }) => on > after(600))], 800),
    ).toBe('decline');
    expect(at(every(10, 10), 400, true)).toBe('decline');
  });

  test('grows again where much more is bought', () => {
    const more = every(10, 800, 300).filter(({ on }) => on > after(640));
    expect(at([...every(10, 640), ...more], 800)).toBe('formation');
  });

  test('declines slowly over two stretches', () => {
    const of = (from: number, until: number, amount: number) =>
      every(10, until, amount).filter(({ on }) => on > after(from));
    const slow = [...of(-1, 260, 100), ...of(260, 440, 70), ...of(440, 620, 45)];
    expect(at(slow, 620)).toBe('decline');
  });

  test('is one of four on every day, and its history ends with it', () => {
    const purchases = fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: 900 }).map(after),
        amount: fc.integer({ min: 1, max: 999 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        purchases,
        fc.integer({ min: 0, max: 1200 }),
        fc.boolean(),
        (some, day, isLost) => {
          const now = at(some, day, isLost);
          if (now !== null) expect(stages).toContain(now);
          const history = stagesOf(some, usual, {
            day: after(day),
            months: 24,
            isLostOn: () => isLost,
          });
          expect(history.at(-1)?.stage ?? null).toBe(now);
        },
      ),
    );
  });
});
