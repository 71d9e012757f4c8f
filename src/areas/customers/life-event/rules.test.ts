import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#kit/day.ts';
import { lunarOf } from '#kit/lunar.ts';
import { nextYearly } from './rules.ts';

const solar = (monthDay: string, today: string) =>
  nextYearly({ monthDay, calendar: 'solar' }, today);

test('a birthday comes this year or the next, and today counts', () => {
  expect(solar('08-15', '2026-06-30')).toBe('2026-08-15');
  expect(solar('08-15', '2026-08-15')).toBe('2026-08-15');
  expect(solar('08-15', '2026-08-16')).toBe('2027-08-15');
  expect(solar('02-29', '2026-01-01')).toBe('2026-02-28');
  expect(solar('02-29', '2028-01-01')).toBe('2028-02-29');
  expect(solar('13-01', '2026-01-01')).toBeNull();
});

test('a lunar birthday moves with the moon', () => {
  // The Mid-Autumn festivals of 2026 and 2027.
  const autumn = { monthDay: '08-15', calendar: 'lunar' } as const;
  expect(nextYearly(autumn, '2026-06-30')).toBe('2026-09-25');
  expect(nextYearly(autumn, '2026-09-26')).toBe('2027-09-15');
});

test('the next lunar birthday is always within thirteen months and on that lunar day or the last of its month', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 9000 }),
      (month, day, later) => {
        const today = addDays('2020-01-01', later);
        const monthDay = [month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const next = nextYearly({ monthDay, calendar: 'lunar' }, today) ?? '';
        expect(daysBetween(today, next)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(today, next)).toBeLessThan(400);
        const lunar = lunarOf(next);
        expect([lunar.month, Math.min(day, 29) <= lunar.day && lunar.day <= day]).toEqual([
          month,
          true,
        ]);
      },
    ),
    { numRuns: 60 },
  );
});
