import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chinaSpecialDays } from './china-work-days.ts';
import {
  addWorkingTime,
  isWorkday,
  workingMinutesBetween,
  type WorkCalendar,
} from './working-time.ts';

const zone = 'Asia/Shanghai';
const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:00', to: '18:00' },
]);
const china: WorkCalendar = {
  zone,
  hours,
  special: new Map(
    chinaSpecialDays('2026-01-01', '2026-12-31').map(({ day, kind }) => [day, kind]),
  ),
};
const local = (text: string): string => new Date(`${text}:00+08:00`).toISOString();

describe('working time', () => {
  test('knows Chinese holidays and the weekends that make up for them', () => {
    expect(isWorkday('2026-10-01', china)).toBe(false);
    expect(isWorkday('2026-02-14', china)).toBe(true);
    expect(isWorkday('2026-06-27', china)).toBe(false);
    expect(isWorkday('2026-06-29', china)).toBe(true);
    expect(isWorkday('2026-02-14', { ...china, special: new Map() })).toBe(false);
  });

  test('goes on after the noon break, the night, the weekend and the holidays', () => {
    const after = (from: string, minutes: number) => addWorkingTime(local(from), minutes, china);
    expect(after('2026-06-29T11:30', 60)).toBe(local('2026-06-29T13:30'));
    expect(after('2026-06-29T17:30', 60)).toBe(local('2026-06-30T09:30'));
    expect(after('2026-06-26T17:30', 60)).toBe(local('2026-06-29T09:30'));
    expect(after('2026-06-27T10:00', 8 * 60)).toBe(local('2026-06-29T18:00'));
    // The last workday before the Spring Festival is a Saturday.
    expect(after('2026-02-13T17:30', 60)).toBe(local('2026-02-14T09:30'));
    expect(after('2026-02-14T17:30', 60)).toBe(local('2026-02-24T09:30'));
  });

  test('is not counted where nobody works', () => {
    expect(() => addWorkingTime(local('2026-06-29T09:00'), 1, { ...china, hours: [] })).toThrow(
      'working-time.nobody-works',
    );
  });

  const instants = fc
    .integer({ min: 0, max: 360 * 24 * 60 })
    .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString());
  const amounts = fc.integer({ min: 1, max: 10_000 });

  test('added between two instants is what lies between them', () => {
    fc.assert(
      fc.property(instants, amounts, (from, minutes) => {
        const to = addWorkingTime(from, minutes, china);
        expect(to > from).toBe(true);
        expect(workingMinutesBetween(from, to, china)).toBe(minutes);
      }),
      { numRuns: 60 },
    );
  });

  test('in two steps ends where it ends in one, and always within the hours of a workday', () => {
    fc.assert(
      fc.property(instants, amounts, amounts, (from, one, two) => {
        const whole = addWorkingTime(from, one + two, china);
        expect(addWorkingTime(addWorkingTime(from, one, china), two, china)).toBe(whole);
        const clock = new Date(Date.parse(whole) + 8 * 3_600_000).toISOString();
        expect(isWorkday(clock.slice(0, 10), china)).toBe(true);
        expect(clock.slice(11, 16) > '09:00' && clock.slice(11, 16) <= '18:00').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
