import {
  addDays,
  addMonths,
  addPeriods,
  daysBetween,
  partsOf,
  startOfPeriod,
  type Period,
} from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import { relativeRange, type Standpoint } from '#kit/relative-range.ts';
import type { Compared, Report, ReportRange } from './report.ts';

/** The days of a period, the first and the last. */
export type Days = { readonly from: string; readonly to: string };

/** A period of a report: the asked one, or one that it is compared with. */
export type ReportPeriod = { readonly name: Compared; readonly days: Days | null };

/** The days that a report looks at, and those that it compares them with. */
export function periodsOf(
  { period, compare }: Pick<Report, 'period' | 'compare'>,
  standpoint: Standpoint,
): ReportPeriod[] {
  if (!period) return [{ name: 'now', days: null }];
  const whole = wholeOf(period.range, standpoint);
  const today = dayIn(standpoint.zone, standpoint.now);
  const isCut = period.toDate === true && whole.from <= today && today < whole.to;
  const days = isCut ? { from: whole.from, to: today } : whole;
  const others = (compare ?? []).map((name) => {
    const back =
      name === 'previous' ? before(period.range, whole) : yearBefore(period.range, whole);
    // As far into the earlier time as today is into this one, and never beyond its end.
    const to = isCut ? least(back.shift(today), back.days.to) : back.days.to;
    return { name, days: { from: back.days.from, to } };
  });
  return [{ name: 'now', days }, ...others];
}

/** How far the stretches of an earlier period are moved, to stand beside those of the asked one. */
export type Shift = { readonly unit: 'days' | 'months'; readonly count: number };

/** The shift by which the first stretch of the earlier days comes to the first of the asked ones. */
export function shiftBetween(by: Period, earlier: Days, now: Days): Shift {
  const [a, b] = [startOfPeriod(earlier.from, by), startOfPeriod(now.from, by)];
  if (by === 'day' || by === 'week') return { unit: 'days', count: daysBetween(a, b) };
  const [from, to] = [partsOf(a), partsOf(b)];
  return { unit: 'months', count: (to.year - from.year) * 12 + to.month - from.month };
}

/** The first day of the stretch that was moved to this one. */
export function movedBack(key: string, { unit, count }: Shift): string {
  return unit === 'days' ? addDays(key, -count) : addMonths(key, -count);
}

/** The days of the stretch that begins on that day. */
export function daysOfStretch(first: string, by: Period): Days {
  return { from: first, to: addDays(addPeriods(first, by, 1), -1) };
}

function wholeOf(range: ReportRange, standpoint: Standpoint): Days {
  if (!('name' in range)) return range;
  const { days } = relativeRange(range, standpoint);
  return { from: days.from, to: addDays(days.to, -1) };
}

type Back = { readonly days: Days; readonly shift: (day: string) => string };

function before(range: ReportRange, { from, to }: Days): Back {
  const step = stepOf(range, { from, to });
  const shift = (day: string) => addPeriods(day, step.unit, -step.count);
  return {
    days: { from: addPeriods(addDays(to, 1), step.unit, -2 * step.count), to: addDays(from, -1) },
    shift,
  };
}

// Weeks are compared with weeks, so that weekdays stand beside their like.
function yearBefore(range: ReportRange, { from, to }: Days): Back {
  const isOfWeeks = 'name' in range && range.name.includes('week');
  const shift = (day: string) => (isOfWeeks ? addDays(day, -364) : addMonths(day, -12));
  // The day after the last is moved, so that a month that ends on the 28th meets one that ends on the 29th.
  return { days: { from: shift(from), to: addDays(shift(addDays(to, 1)), -1) }, shift };
}

function stepOf(range: ReportRange, { from, to }: Days): { unit: Period; count: number } {
  if ('name' in range) {
    const unit = unitIn(range.name);
    return { unit, count: 'n' in range ? range.n : 1 };
  }
  const end = addDays(to, 1);
  const [first, last] = [partsOf(from), partsOf(end)];
  if (first.day === 1 && last.day === 1)
    return { unit: 'month', count: (last.year - first.year) * 12 + last.month - first.month };
  return { unit: 'day', count: daysBetween(from, end) };
}

function unitIn(name: string): Period {
  const units = ['week', 'month', 'quarter', 'year'] as const;
  return units.find((unit) => name.includes(unit)) ?? 'day';
}

function least(a: string, b: string): string {
  return a < b ? a : b;
}
