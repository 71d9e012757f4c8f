import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecimals, compareDecimals } from '#kit/decimal.ts';
import { attainedOf, percentOf, timePassed } from './attained.ts';
import { endOfGoal, goalPeriods, startsWithin } from './periods.ts';
import { quotaWithin } from './quota.ts';
import { splitTotal } from './splitting.ts';

const amount = fc
  .bigInt({ min: 0n, max: 10n ** 14n })
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);

describe('splitting a goal', () => {
  test('gives parts that come to the whole exactly, each within a cent of its share', () => {
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 30 }), (total, weights) => {
        const parts = splitTotal(total, weights, 2);
        expect(compareDecimals(addDecimals('0', ...parts), total)).toBe(0);
        expect(parts.every((part) => compareDecimals(part, '0') >= 0)).toBe(true);
        const all = weights.reduce((sum, one) => sum + Number(one), 0);
        parts.forEach((part, at) => {
          const share = all === 0 ? 1 / parts.length : Number(weights[at]) / all;
          expect(Math.abs(Number(part) - Number(total) * share)).toBeLessThan(
            0.011 + Number(total) * 1e-9,
          );
        });
      }),
    );
  });

  test('gives what rounding leaves to the largest remainders', () => {
    expect(splitTotal('100', ['1', '1', '1'], 2)).toEqual(['33.34', '33.33', '33.33']);
    expect(splitTotal('7', ['0', '0', '0'], 0)).toEqual(['3', '2', '2']);
    expect(splitTotal('10', ['1', '2', '1'], 0)).toEqual(['3', '5', '2']);
  });

  test('by time covers every day of the goal once', () => {
    for (const period of goalPeriods)
      for (const into of goalPeriods) {
        const starts = startsWithin(period, '2026-04-01', into);
        const ends = starts.map((start) => endOfGoal(into, start));
        if (starts.length === 0) continue;
        expect(starts[0]).toBe('2026-04-01');
        expect(ends.at(-1)).toBe(endOfGoal(period, '2026-04-01'));
        expect(starts).toEqual(starts.toSorted());
      }
    expect(startsWithin('year', '2026-01-01', 'month')).toHaveLength(12);
    expect(startsWithin('month', '2026-01-01', 'quarter')).toEqual([]);
  });
});

describe('what is reached of a goal', () => {
  const units = new Map([
    ['north', 'all'],
    ['beijing', 'north'],
    ['south', 'all'],
    ['all', null],
  ]);
  const families = new Map<string, string | null>();
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const none = { forUnit: null, person: null, family: null, party: null };
  const cellArb = fc.record({
    month: fc.constantFrom('2025-12', '2026-01', '2026-06', '2026-12', '2027-01'),
    person: fc.constantFrom('li', 'wang', null),
    unit: fc.constantFrom('north', 'beijing', 'south', 'all', null),
    family: fc.constant(null),
    party: fc.constant(null),
    amount,
  });
  const reached = (goal: object, cells: Parameters<typeof attainedOf>[1]) =>
    attainedOf({ ...none, ...year, ...goal }, cells, { units, families });

  test('is the same whether a goal is told apart by months, by people or by units', () => {
    fc.assert(
      fc.property(fc.array(cellArb, { maxLength: 20 }), (cells) => {
        const whole = reached({}, cells);
        const months = startsWithin('year', '2026-01-01', 'month').map((startsOn) =>
          reached({ startsOn, endsOn: endOfGoal('month', startsOn) }, cells),
        );
        expect(compareDecimals(addDecimals('0', ...months), whole)).toBe(0);
        const named = cells.filter(({ unit }) => unit !== null);
        expect(reached({ forUnit: 'all' }, named)).toBe(reached({}, named));
        const parts = ['north', 'south'].map((forUnit) => reached({ forUnit }, cells));
        const own = cells.filter(({ unit }) => unit === 'all');
        expect(
          compareDecimals(
            addDecimals(reached({}, own), ...parts),
            reached({ forUnit: 'all' }, cells),
          ),
        ).toBe(0);
      }),
    );
  });

  test('is told in percent beside the time that has passed', () => {
    expect(percentOf('25', '200')).toBe('12.5');
    expect(percentOf('25', '0')).toBe(null);
    expect(timePassed(year, '2025-12-31')).toBe('0');
    expect(timePassed(year, '2026-01-01')).toBe('0.3');
    expect(timePassed(year, '2026-12-31')).toBe('100');
  });

  test('counts for a quota only what lies within it, and nothing twice', () => {
    const month = (startsOn: string, target: number) => ({
      startsOn,
      endsOn: endOfGoal('month', startsOn),
      target,
    });
    const quarter = { startsOn: '2026-01-01', endsOn: '2026-03-31', target: 100 };
    const months = [month('2026-01-01', 30), month('2026-04-01', 50)];
    expect(quotaWithin([quarter, ...months], '2026-01-01', '2026-06-30')).toBe(150);
    expect(quotaWithin([quarter, ...months], '2026-01-01', '2026-01-31')).toBe(30);
    expect(quotaWithin([quarter], '2026-02-01', '2026-02-28')).toBe(null);
  });
});
