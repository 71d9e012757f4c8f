import { LunarYear } from 'lunar-typescript';
import { addDays, compareDays, daysBetween, partsOf } from './day.ts';
import { Problem } from './problem.ts';

/** A day of the Chinese calendar without its year, as a birthday is kept. */
export type LunarDay = {
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
};

/** The day of the Chinese calendar on which the solar day falls, with its lunar year. */
export function lunarOf(solarDay: string): LunarDay & { readonly year: number } {
  const { year } = partsOf(solarDay);
  for (const lunarYear of [year, year - 1]) {
    const month = monthsOf(lunarYear).findLast(
      ({ firstDay }) => compareDays(firstDay, solarDay) <= 0,
    );
    if (month === undefined) continue;
    return {
      year: lunarYear,
      month: month.month,
      isLeapMonth: month.isLeapMonth,
      day: daysBetween(month.firstDay, solarDay) + 1,
    };
  }
  throw new Problem('day.out-of-range', { year });
}

/** The solar day of a lunar day in a lunar year; null where that year has no such month or day. */
export function solarOf(year: number, lunar: LunarDay): string | null {
  const month = monthsOf(year).find((candidate) => isSameMonth(candidate, lunar));
  if (month === undefined || lunar.day < 1 || lunar.day > month.days) return null;
  return addDays(month.firstDay, lunar.day - 1);
}

/**
 * The solar day on which a lunar birthday is kept in a lunar year: without the leap month in the month itself,
 * and on the last day of a month that is too short.
 */
export function lunarBirthdayIn(year: number, birthday: LunarDay): string {
  const months = monthsOf(year);
  const month =
    months.find((candidate) => isSameMonth(candidate, birthday)) ??
    months.find((candidate) => candidate.month === birthday.month);
  if (month === undefined || !(birthday.day >= 1 && birthday.day <= 30))
    throw new Problem('day.not-lunar', { ...birthday });
  return addDays(month.firstDay, Math.min(birthday.day, month.days) - 1);
}

/** The first solar day on or after the given one on which the lunar birthday is kept. */
export function nextLunarBirthday(birthday: LunarDay, from: string): string {
  const { year } = lunarOf(from);
  const thisYear = lunarBirthdayIn(year, birthday);
  return compareDays(thisYear, from) >= 0 ? thisYear : lunarBirthdayIn(year + 1, birthday);
}

/** The lunar day as it is written in Chinese: 闰六月初三. */
export function writeLunar({ month, day, isLeapMonth }: LunarDay): string {
  return `${isLeapMonth ? '闰' : ''}${monthNames[month - 1]}月${dayNames[day - 1]}`;
}

/** The lunar day that the text spells (闰六月初三, 农历八月十五, 腊月廿三), or null. */
export function parseLunar(text: string): LunarDay | null {
  const match = /^(?:农历|阴历|旧历)?\s*([闰閏])?(.{1,2})月(.{1,3})$/.exec(
    text.normalize('NFKC').trim().replace(/日$/, ''),
  );
  if (match === null) return null;
  const [, leap, monthName = '', dayName = ''] = match;
  const month = placeIn(monthNames, otherMonthNames[monthName] ?? monthName);
  const day = placeIn(
    dayNames,
    dayName
      .replace('卅', '三十')
      .replace(/^二十(?=.)/, '廿')
      .replace(/^(?=[一二三四五六七八九十]$)/, '初'),
  );
  return month === null || day === null ? null : { month, day, isLeapMonth: leap !== undefined };
}

type LunarMonth = {
  readonly month: number;
  readonly isLeapMonth: boolean;
  readonly firstDay: string;
  readonly days: number;
};

// The library works a year out anew each time, a millisecond's work.
const knownYears = new Map<number, readonly LunarMonth[]>();

function monthsOf(year: number): readonly LunarMonth[] {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const months = LunarYear.fromYear(year)
    .getMonthsInYear()
    .map((month) => ({
      month: Math.abs(month.getMonth()),
      isLeapMonth: month.isLeap(),
      firstDay: dayOfJulian(month.getFirstJulianDay()),
      days: month.getDayCount(),
    }));
  knownYears.set(year, months);
  return months;
}

function dayOfJulian(julianDay: number): string {
  return addDays('2000-01-01', Math.floor(julianDay + 0.5) - 2_451_545);
}

function isSameMonth(
  a: Pick<LunarDay, 'month' | 'isLeapMonth'>,
  b: Pick<LunarDay, 'month' | 'isLeapMonth'>,
): boolean {
  return a.month === b.month && a.isLeapMonth === b.isLeapMonth;
}

const monthNames = '正 二 三 四 五 六 七 八 九 十 冬 腊'.split(' ');
const otherMonthNames: Readonly<Record<string, string>> = {
  一: '正',
  十一: '冬',
  十二: '腊',
  臘: '腊',
  元: '正',
};
const dayNames = [
  ...'一二三四五六七八九十'.split('').map((digit) => `初${digit}`),
  ...'一二三四五六七八九'.split('').map((digit) => `十${digit}`),
  '二十',
  ...'一二三四五六七八九'.split('').map((digit) => `廿${digit}`),
  '三十',
];

function placeIn(names: readonly string[], name: string): number | null {
  const index = names.indexOf(name);
  return index < 0 ? null : index + 1;
}
