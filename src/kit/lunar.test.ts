import fc from 'fast-check';
import { Solar } from 'lunar-typescript';
import { describe, expect, test } from 'vitest';
import { addDays, compareDays, daysBetween, partsOf } from './day.ts';
import {
  lunarBirthdayIn,
  lunarOf,
  nextLunarBirthday,
  parseLunar,
  solarOf,
  writeLunar,
} from './lunar.ts';

const lunar = (month: number, day: number, isLeapMonth = false) => ({ month, day, isLeapMonth });
const days = fc
  .integer({ min: -40_000, max: 27_000 })
  .map((offset) => addDays('2025-06-30', offset));

describe('the Chinese calendar', () => {
  test('knows New Year, Mid-Autumn and the leap months', () => {
    expect(solarOf(2026, lunar(1, 1))).toBe('2026-02-17');
    expect(solarOf(2025, lunar(8, 15))).toBe('2025-10-06');
    expect(solarOf(2025, lunar(6, 1, true))).toBe('2025-07-25');
    expect(solarOf(2026, lunar(6, 1, true))).toBeNull();
    expect(solarOf(2025, lunar(6, 30, true))).toBeNull();
    expect(lunarOf('2026-02-16')).toEqual({ year: 2025, ...lunar(12, 29) });
    expect(lunarOf('2025-07-25')).toEqual({ year: 2025, ...lunar(6, 1, true) });
    expect(lunarOf('2034-01-19')).toEqual({ year: 2033, ...lunar(11, 29, true) });
  });

  test('agrees with the library day by day, and back', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, ...found } = lunarOf(day);
        const parts = partsOf(day);
        const theirs = Solar.fromYmd(parts.year, parts.month, parts.day).getLunar();
        expect([year, found.isLeapMonth ? -found.month : found.month, found.day]).toEqual([
          theirs.getYear(),
          theirs.getMonth(),
          theirs.getDay(),
        ]);
        expect(solarOf(year, found)).toBe(day);
        expect(parseLunar(writeLunar(found))).toEqual(found);
      }),
    );
  });

  test('keeps a birthday of a leap or long month where the year has none', () => {
    expect(lunarBirthdayIn(2026, lunar(6, 1, true))).toBe(solarOf(2026, lunar(6, 1)));
    expect(lunarBirthdayIn(2025, lunar(6, 1, true))).toBe('2025-07-25');
    expect(lunarBirthdayIn(2025, lunar(12, 30))).toBe('2026-02-16');
    expect(() => lunarBirthdayIn(2025, lunar(13, 1))).toThrow('day.not-lunar');
    expect(() => lunarBirthdayIn(2025, lunar(1, 31))).toThrow('day.not-lunar');
  });

  test('the next birthday is today or within thirteen months, and falls on the lunar day', () => {
    expect(nextLunarBirthday(lunar(1, 1), '2026-02-17')).toBe('2026-02-17');
    expect(nextLunarBirthday(lunar(1, 1), '2026-02-18')).toBe('2027-02-06');
    expect(nextLunarBirthday(lunar(12, 29), '2026-01-01')).toBe('2026-02-16');
    const birthdays = fc.record({
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      isLeapMonth: fc.boolean(),
    });
    fc.assert(
      fc.property(birthdays, days, (birthday, from) => {
        const next = nextLunarBirthday(birthday, from);
        expect(compareDays(next, from)).not.toBe(-1);
        expect(daysBetween(from, next)).toBeLessThanOrEqual(390);
        const kept = lunarOf(next);
        expect(kept.month).toBe(birthday.month);
        expect(kept.day === birthday.day || (birthday.day === 30 && kept.day === 29)).toBe(true);
      }),
    );
  });

  test('is read as people write it', () => {
    expect(parseLunar('农历八月十五')).toEqual(lunar(8, 15));
    expect(parseLunar('腊月廿三')).toEqual(lunar(12, 23));
    expect(parseLunar('十二月二十三日')).toEqual(lunar(12, 23));
    expect(parseLunar('閏六月初三')).toEqual(lunar(6, 3, true));
    expect(parseLunar('正月初一')).toEqual(lunar(1, 1));
    for (const text of ['', '八月', '八月卅一', '13月初一', '2026-06-30'])
      expect([text, parseLunar(text)]).toEqual([text, null]);
  });
});
