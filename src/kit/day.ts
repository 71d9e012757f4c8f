import { Problem } from './problem.ts';

// A day is the text 'YYYY-MM-DD', from 0001-01-01 to 9999-12-31. No Date: it has a time and a zone, a day has neither.

const written = /^(\d{4})-(\d{2})-(\d{2})$/;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

/** Whether the text is a day that exists, as 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const match = written.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** The day of year, month (1 to 12) and day of the month, or null where there is none. */
export function dayOf(year: number, month: number, day: number): string | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  return write({ year, month, day });
}

/** -1, 0 or 1 as the first day is before, on or after the second. */
export function compareDays(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return fromNumber(toNumber(day) + days);
}

/** The day so many months later; a month that is too short gives its last day. */
export function addMonths(day: string, months: number): string {
  const parts = partsOf(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = (((count % 12) + 12) % 12) + 1;
  return write({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
}

/** How many days the second day is after the first. */
export function daysBetween(from: string, to: string): number {
  return toNumber(to) - toNumber(from);
}

/** The weekday, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return ((toNumber(day) + 2) % 7) + 1;
}

/** The year, month and day of the month as numbers. */
export function partsOf(day: string): Parts {
  const match = written.exec(day);
  if (match === null) throw new Problem('day.unreadable', { text: day });
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** How many days the month (1 to 12) has in the year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The period of the calendar in which days are gathered. */
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The first day of the period that holds the day; weeks begin on `weekStart` (1 for Monday to 7 for Sunday). */
export function startOfPeriod(day: string, period: Period, weekStart = 1): string {
  const { year, month } = partsOf(day);
  if (period === 'day') return day;
  if (period === 'week') return addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
  if (period === 'month') return write({ year, month, day: 1 });
  if (period === 'quarter') return write({ year, month: month - ((month - 1) % 3), day: 1 });
  return write({ year, month: 1, day: 1 });
}

/** The day so many periods later, or earlier when negative. */
export function addPeriods(day: string, period: Period, count: number): string {
  if (period === 'day') return addDays(day, count);
  if (period === 'week') return addDays(day, count * 7);
  return addMonths(day, count * monthsOf[period]);
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function write({ year, month, day }: Parts): string {
  if (year < 1 || year > 9999) throw new Problem('day.out-of-range', { year });
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

// Days since 0000-03-01: with March first, the leap day ends the year and months have a regular length.
function toNumber(day: string): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leaps + Math.floor((monthFromMarch * 153 + 2) / 5) + dayOfMonth - 1;
}

function fromNumber(number: number): string {
  const century = Math.floor(number / 146_097);
  const inEra = number - century * 146_097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) /
      365,
  );
  const leaps = Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100);
  const dayInYear = inEra - (yearInEra * 365 + leaps);
  const monthFromMarch = Math.floor((dayInYear * 5 + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = century * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return write({ year, month, day: dayInYear - Math.floor((monthFromMarch * 153 + 2) / 5) + 1 });
}
