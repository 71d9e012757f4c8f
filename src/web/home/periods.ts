import { addDays, addPeriods, daysBetween, startOfPeriod } from '#kit/day.ts';

/** The stretches of time that figures are shown of. */
export const periods = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** Days from the first to the last, both included. */
export type Span = { readonly from: string; readonly to: string };

/** A period as far as it has come, as much of the one before, and the steps into which its whole is cut. */
export type Stretch = Span & {
  readonly before: Span;
  readonly step: 'day' | 'week' | 'month';
  /** The first day of every step. */
  readonly parts: readonly string[];
};

/** The period that holds today up to today, beside the same days of the one before. */
export function stretchOf(period: Period, today: string, weekStart: 1 | 7): Stretch {
  const from = startOfPeriod(today, period, weekStart);
  const end = addPeriods(from, period, 1);
  const earlier = addPeriods(from, period, -1);
  const sameDay = addDays(earlier, daysBetween(from, today));
  const lastBefore = addDays(from, -1);
  const step = stepOf(period);
  return {
    from,
    to: today,
    // A shorter period before ends where this one begins: the 31st has no counterpart in February.
    before: { from: earlier, to: sameDay < lastBefore ? sameDay : lastBefore },
    step,
    parts: partsOf(from, end, step),
  };
}

/** The step that a day stands in; the first one also holds what its week began before the period. */
export function partOf(day: string, parts: readonly string[]): string | undefined {
  return parts.findLast((part) => part <= day) ?? parts[0];
}

function stepOf(period: Period): Stretch['step'] {
  if (period === 'year') return 'month';
  return period === 'quarter' ? 'week' : 'day';
}

function partsOf(from: string, end: string, step: Stretch['step']): string[] {
  const parts: string[] = [];
  // The database cuts time into weeks from Monday on.
  for (let part = startOfPeriod(from, step); part < end; part = addPeriods(part, step, 1))
    parts.push(part);
  return parts;
}
