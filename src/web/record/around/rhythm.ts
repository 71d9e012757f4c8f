import { daysBetween } from '#kit/day.ts';

/** How often a customer buys: the usual number of days between two purchases, and how long ago the last one was. */
export type Rhythm = { readonly usual: number; readonly since: number; readonly isLate: boolean };

const fewest = 3;

/** The rhythm of the days of purchase; null where too few are known to speak of one. */
export function rhythmOf(days: readonly string[], today: string): Rhythm | null {
  const distinct = [...new Set(days)].toSorted();
  const last = distinct.at(-1);
  if (last === undefined || distinct.length < fewest) return null;
  const gaps = distinct.slice(1).map((day, index) => daysBetween(distinct[index] ?? day, day));
  const usual = middleOf(gaps);
  const since = daysBetween(last, today);
  return { usual, since, isLate: since > usual * 1.5 };
}

function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2);
}
