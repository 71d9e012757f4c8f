import { addDays, daysBetween } from '#kit/day.ts';
import { dayIn, timeIn } from '#kit/instant.ts';
import type { Entry } from './entry.ts';

/** Minutes of a whole day on the wall. */
export const wholeDay = 1440;

/** How high an entry without an end is drawn, in minutes. */
const pointMinutes = 30;

type Times = Pick<Entry, 'startAt' | 'endAt' | 'allDay'>;

/** Where an entry stands: on whole days (the last included), or at minutes of the wall on one day or two. */
export type Placed = {
  readonly fromDay: string;
  readonly toDay: string;
  /** Whether it stands above the hours: all day, or longer than a day. */
  readonly isWhole: boolean;
  readonly fromMinute: number;
  /** Minutes from the beginning of the last day. */
  readonly toMinute: number;
};

/** The days and minutes of an entry as the clock on the wall of a zone shows them. */
export function placed({ startAt, endAt, allDay }: Times, zone: string): Placed {
  const fromDay = dayIn(zone, startAt);
  const fromMinute = minuteIn(zone, startAt);
  const end = endAt !== null && endAt > startAt ? endAt : null;
  if (end === null)
    return {
      fromDay,
      toDay: fromDay,
      isWhole: allDay,
      fromMinute,
      toMinute: Math.min(fromMinute + pointMinutes, wholeDay),
    };
  const endDay = dayIn(zone, end);
  const endMinute = minuteIn(zone, end);
  // What ends at midnight belongs to the day before.
  const endsAtMidnight = endMinute === 0 && endDay > fromDay;
  const toDay = endsAtMidnight ? addDays(endDay, -1) : endDay;
  const toMinute = endsAtMidnight ? wholeDay : endMinute;
  const length = daysBetween(fromDay, toDay) * wholeDay + toMinute - fromMinute;
  return { fromDay, toDay, isWhole: allDay || length >= wholeDay, fromMinute, toMinute };
}

/** The part of an entry that stands on one day, in minutes of the wall; null where none does. */
export function minutesOn(
  { fromDay, toDay, isWhole, fromMinute, toMinute }: Placed,
  day: string,
): { readonly from: number; readonly to: number } | null {
  if (isWhole || day < fromDay || day > toDay) return null;
  const from = day === fromDay ? fromMinute : 0;
  const to = day === toDay ? toMinute : wholeDay;
  return { from, to: Math.max(to, from + 1) };
}

/** The minute of the day that the clock of a zone shows at an instant. */
export function minuteIn(zone: string, instant: string): number {
  const [hours = 0, minutes = 0] = timeIn(zone, instant).split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes of the day as 'HH:mm'. */
export function clock(minutes: number): string {
  const whole = ((Math.round(minutes) % wholeDay) + wholeDay) % wholeDay;
  return `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
