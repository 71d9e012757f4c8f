import { addDays, addPeriods, startOfPeriod, type Period } from './day.ts';
import { dayIn, startOfDay } from './instant.ts';
import { Problem } from './problem.ts';

/** The relative ranges that stand by themselves, and those that take a number n. */
export const relativeRanges = {
  fixed: [
    'today',
    'yesterday',
    'tomorrow',
    'this-week',
    'last-week',
    'next-week',
    'this-month',
    'last-month',
    'next-month',
    'this-quarter',
    'last-quarter',
    'next-quarter',
    'this-year',
    'last-year',
    'next-year',
  ],
  counted: [
    'last-days',
    'next-days',
    'last-weeks',
    'next-weeks',
    'last-months',
    'next-months',
    'last-quarters',
    'next-quarters',
    'last-years',
    'next-years',
  ],
} as const;

/** A relative range as a condition says it: `{ name: 'this-month' }`, `{ name: 'last-days', n: 30 }`. */
export type RelativeRange =
  | { readonly name: (typeof relativeRanges.fixed)[number] }
  | { readonly name: (typeof relativeRanges.counted)[number]; readonly n: number };

/** From where a relative range is seen: the instant, the asker's zone and his first weekday (1 for Monday to 7). */
export type Standpoint = {
  readonly now: string;
  readonly zone: string;
  readonly weekStart?: number;
};

/** A stretch of time, with its first day or instant and without its last. */
export type Stretch = {
  readonly days: { readonly from: string; readonly to: string };
  readonly instants: { readonly from: string; readonly to: string };
};

/**
 * The constant stretch of a relative range; 'last-…' with a number ends with today, 'next-…' begins with it,
 * without a number they are the whole calendar period before or after the present one.
 */
export function relativeRange(range: RelativeRange, standpoint: Standpoint): Stretch {
  const today = dayIn(standpoint.zone, standpoint.now);
  const days =
    'n' in range
      ? countedDays(range, today)
      : fixedDays(range.name, today, standpoint.weekStart ?? 1);
  return {
    days,
    instants: {
      from: startOfDay(standpoint.zone, days.from),
      to: startOfDay(standpoint.zone, days.to),
    },
  };
}

type Days = Stretch['days'];
type Step = -1 | 0 | 1;

const fixedSteps: Readonly<Record<(typeof relativeRanges.fixed)[number], readonly [Step, Period]>> =
  {
    'today': [0, 'day'],
    'yesterday': [-1, 'day'],
    'tomorrow': [1, 'day'],
    'this-week': [0, 'week'],
    'last-week': [-1, 'week'],
    'next-week': [1, 'week'],
    'this-month': [0, 'month'],
    'last-month': [-1, 'month'],
    'next-month': [1, 'month'],
    'this-quarter': [0, 'quarter'],
    'last-quarter': [-1, 'quarter'],
    'next-quarter': [1, 'quarter'],
    'this-year': [0, 'year'],
    'last-year': [-1, 'year'],
    'next-year': [1, 'year'],
  };

function fixedDays(name: keyof typeof fixedSteps, today: string, weekStart: number): Days {
  const [step, period] = fixedSteps[name];
  const from = addPeriods(startOfPeriod(today, period, weekStart), period, step);
  return { from, to: addPeriods(from, period, 1) };
}

const countedSteps: Readonly<
  Record<(typeof relativeRanges.counted)[number], readonly [-1 | 1, Period]>
> = {
  'last-days': [-1, 'day'],
  'next-days': [1, 'day'],
  'last-weeks': [-1, 'week'],
  'next-weeks': [1, 'week'],
  'last-months': [-1, 'month'],
  'next-months': [1, 'month'],
  'last-quarters': [-1, 'quarter'],
  'next-quarters': [1, 'quarter'],
  'last-years': [-1, 'year'],
  'next-years': [1, 'year'],
};

function countedDays({ name, n }: Extract<RelativeRange, { n: number }>, today: string): Days {
  if (!Number.isInteger(n) || n < 1 || n > 10_000)
    throw new Problem('day.count-out-of-range', { n });
  const [direction, period] = countedSteps[name];
  if (direction === 1) return { from: today, to: addPeriods(today, period, n) };
  const to = addDays(today, 1);
  return { from: addPeriods(to, period, -n), to };
}
