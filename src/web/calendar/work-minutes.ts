import { hoursOn } from '#kit/working-time.ts';
import type { WorkYear } from './work-year.ts';

/** A stretch of a day, in minutes from its beginning. */
export type Minutes = { readonly from: number; readonly to: number };

/** The hours of work of a day; none on a holiday, those of a workday on one that is moved to a weekend. */
export function workMinutes(
  day: string,
  { hours, days }: Pick<WorkYear, 'hours' | 'days'>,
): Minutes[] {
  const special = new Map(days.map((one) => [one.day, one.kind]));
  return hoursOn(day, { hours, special }).map(({ from, to }) => ({
    from: minutesOf(from),
    to: minutesOf(to),
  }));
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
