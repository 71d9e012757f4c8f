import {
  addDays,
  addMonths,
  daysBetween,
  isDay,
  partsOf,
  startOfPeriod,
  weekdayOf,
} from '#kit/day.ts';
import { divideDecimals, multiplyDecimals, roundDecimal } from '#kit/decimal.ts';
import { addMilliseconds, dayIn, timeIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import type { FormulaAround } from '../../formula-around.ts';
import { wholeOf } from './numbers.ts';

/** The day itself, or of a moment its day in the zone. */
export function asDay(value: string, zone: string): string | null {
  const day = value.includes('T') ? dayIn(zone, value) : value;
  return isDay(day) ? day : null;
}

/** The day or moment as it is written into a text. */
export function dayWritten(value: string, zone: string): string {
  return value.includes('T') ? `${dayIn(zone, value)} ${timeIn(zone, value).slice(0, 5)}` : value;
}

export function daysLater(day: string, count: string): string | null {
  const days = wholeOf(count);
  return days === null ? null : withinYears(() => addDays(day, days));
}

export function monthsLater(day: string, count: string): string | null {
  const months = wholeOf(count);
  return months === null ? null : withinYears(() => addMonths(day, months));
}

export function endOfMonth(day: string): string | null {
  return withinYears(() => addDays(addMonths(startOfPeriod(day, 'month'), 1), -1));
}

/** How many whole months lie between the days; below zero where the second is before the first. */
export function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from);
  const [first, last] = [partsOf(from), partsOf(to)];
  const months = (last.year - first.year) * 12 + last.month - first.month;
  return withinYears(() => addMonths(from, months) > to) ? months - 1 : months;
}

/** How many workdays come after the first day up to the second; below zero where that is before. */
export function workdaysBetween(
  from: string,
  to: string,
  special: FormulaAround['specialDays'],
): number {
  if (to < from) return -workdaysBetween(to, from, special);
  const days = daysBetween(from, to);
  let count = Math.floor(days / 7) * 5;
  // Less than a week is left to look at, whatever the distance.
  for (let left = days % 7, day = to; left > 0; left -= 1, day = addDays(day, -1))
    if (isWeekday(day)) count += 1;
  for (const [day, kind] of special ?? []) {
    if (day <= from || day > to || isWeekday(day) === (kind === 'workday')) continue;
    count += kind === 'workday' ? 1 : -1;
  }
  return count;
}

export function hoursLater(instant: string, hours: string): string | null {
  const milliseconds = roundDecimal(multiplyDecimals(hours, '3600000'), 0);
  if (milliseconds.length > 15) return null;
  return withinYears(() => addMilliseconds(instant, Number(milliseconds)));
}

export function hoursBetween(from: string, to: string): string {
  return divideDecimals(String(Date.parse(to) - Date.parse(from)), '3600000', 2);
}

/** The day written by a pattern of YYYY, YY, MM, M, DD and D. */
export function dayByPattern(day: string, pattern: string): string {
  const { year, month, day: ofMonth } = partsOf(day);
  const years = String(year).padStart(4, '0');
  const parts: Readonly<Record<string, string>> = {
    YYYY: years,
    YY: years.slice(2),
    MM: String(month).padStart(2, '0'),
    M: String(month),
    DD: String(ofMonth).padStart(2, '0'),
    D: String(ofMonth),
  };
  return pattern.replace(/YYYY|YY|MM|M|DD|D/g, (part) => parts[part] ?? part);
}

// Days and moments outside the years 1 to 9999 are empty: a record is saved all the same.
function withinYears<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (problem) {
    if (problem instanceof Problem) return null;
    throw problem;
  }
}

function isWeekday(day: string): boolean {
  return weekdayOf(day) <= 5;
}
