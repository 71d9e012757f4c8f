import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addPeriods,
  compareDays,
  dayOf,
  daysBetween,
  daysInMonth,
  isDay,
  partsOf,
  startOfPeriod,
  weekdayOf,
} from './day.ts';

const millisecondsOfDay = 86_400_000;
const epochDay = fc.integer({
  min: Date.UTC(1900, 0, 1) / millisecondsOfDay,
  max: Date.UTC(2199, 11, 31) / millisecondsOfDay,
});
const written = (number: number) => new Date(number * millisecondsOfDay).toISOString().slice(0, 10);

describe('days', () => {
  test('are only those that exist', () => {
    for (const day of ['2026-06-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
      expect(isDay(day), day).toBe(true);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-6-30',
      '2026-06-31',
      '0000-01-01',
      '',
      '2026-06-30\n',
    ])
      expect(isDay(text), text).toBe(false);
    expect(dayOf(2026, 2, 30)).toBeNull();
    expect(dayOf(2026, 2.5, 1)).toBeNull();
    expect(dayOf(2026, 2, 3)).toBe('2026-02-03');
  });

  test('count like the calendar of the platform', () => {
    fc.assert(
      fc.property(epochDay, fc.integer({ min: -40_000, max: 40_000 }), (number, days) => {
        const day = written(number);
        expect(isDay(day)).toBe(true);
        expect(addDays(day, days)).toBe(written(number + days));
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekdayOf(day)).toBe(new Date(number * millisecondsOfDay).getUTCDay() || 7);
        expect(compareDays(day, addDays(day, days))).toBe(days === 0 ? 0 : days > 0 ? -1 : 1);
      }),
    );
  });

  test('end with the month when months are added', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2026-03-31', -13)).toBe('2025-02-28');
    expect(addPeriods('2026-06-30', 'quarter', 1)).toBe('2026-09-30');
    expect(addPeriods('2026-06-30', 'week', -1)).toBe('2026-06-23');
    expect(addPeriods('2026-06-30', 'year', 2)).toBe('2028-06-30');
  });

  test('refuse to leave the calendar', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('day.out-of-range');
    expect(() => addDays('0001-01-01', -1)).toThrow('day.out-of-range');
    expect(() => addMonths('tomorrow', 1)).toThrow('day.unreadable');
  });

  test('know the first day of their week, month, quarter and year', () => {
    expect(startOfPeriod('2026-11-22', 'week')).toBe('2026-11-16');
    expect(startOfPeriod('2026-11-22', 'week', 7)).toBe('2026-11-22');
    expect(startOfPeriod('2026-11-22', 'week', 6)).toBe('2026-11-21');
    expect(startOfPeriod('2026-11-22', 'month')).toBe('2026-11-01');
    expect(startOfPeriod('2026-11-22', 'quarter')).toBe('2026-10-01');
    expect(startOfPeriod('2026-11-22', 'year')).toBe('2026-01-01');
    expect(startOfPeriod('2026-11-22', 'day')).toBe('2026-11-22');
    expect([partsOf('2026-11-22'), daysInMonth(2100, 2)]).toEqual([
      { year: 2026, month: 11, day: 22 },
      28,
    ]);
  });
});
