import { addDays, daysBetween } from '#kit/day.ts';
import { addMilliseconds, dayIn, instantIn, startOfDay } from '#kit/instant.ts';
import type { Entry } from './entry.ts';
import { clock, minuteIn, placed, wholeDay } from './placing.ts';

/** The steps in which things move by hand, in minutes. */
export const step = 15;

/** When something is; what has no end is a point in time. */
export type Times = Pick<Entry, 'startAt' | 'endAt' | 'allDay'>;

/** By how much something moves on the wall. */
export type Shift = { readonly days: number; readonly minutes: number };

/** The times after a move; what lasts an hour lasts an hour after it too, whole days stay whole. */
export function movedBy(times: Times, { days, minutes }: Shift, zone: string): Times {
  const startAt = shifted(times.startAt, { days, minutes }, zone);
  if (times.endAt === null) return { ...times, startAt };
  if (times.allDay)
    return { ...times, startAt, endAt: shifted(times.endAt, { days, minutes }, zone) };
  const length = Date.parse(times.endAt) - Date.parse(times.startAt);
  return { ...times, startAt, endAt: addMilliseconds(startAt, length) };
}

/** The times after the end was drawn up or down by minutes; at least one step is left. */
export function resizedBy(times: Times, minutes: number, zone: string): Times {
  const end = times.endAt ?? shifted(times.startAt, { days: 0, minutes: 2 * step }, zone);
  const least = addMilliseconds(times.startAt, step * 60_000);
  const endAt = shifted(end, { days: 0, minutes }, zone);
  return { ...times, endAt: endAt < least ? least : endAt };
}

/** What lasts whole days with its last day moved by days; the first day is left. */
export function stretchedBy(times: Times, days: number, zone: string): Times {
  const first = dayIn(zone, times.startAt);
  const last = addDays(placed(times, zone).toDay, days);
  return { ...times, endAt: startOfDay(zone, addDays(last < first ? first : last, 1)) };
}

/** The times that begin at a minute of a day and last so many minutes. */
export function timesAt(day: string, from: number, to: number, zone: string): Times {
  return { startAt: instantAt(day, from, zone), endAt: instantAt(day, to, zone), allDay: false };
}

/** The full hour that comes next, for an hour. */
export function nextHour(now: string, zone: string): Times {
  const from = Math.floor(minuteIn(zone, now) / 60 + 1) * 60;
  return timesAt(dayIn(zone, now), from, from + 60, zone);
}

/** The times over whole days, the last included. */
export function wholeDays(from: string, to: string, zone: string): Times {
  return {
    startAt: startOfDay(zone, from),
    endAt: startOfDay(zone, addDays(to, 1)),
    allDay: true,
  };
}

/** The instant at a minute of a day, which may lie before or behind it. */
function instantAt(day: string, minute: number, zone: string): string {
  const days = Math.floor(minute / wholeDay);
  return instantIn(zone, addDays(day, days), clock(minute));
}

/** How far the second time is from the first on the wall. */
export function shiftBetween(from: string, to: string, zone: string): Shift {
  return {
    days: daysBetween(dayIn(zone, from), dayIn(zone, to)),
    minutes: minuteIn(zone, to) - minuteIn(zone, from),
  };
}

/** What an activity holds of its times. */
export type Held = {
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly dueAt: string | null;
  readonly allDay: boolean;
};

/** The fields to write so that an activity stands at the new times; a due time that was its end stays its end. */
export function writtenTimes(held: Held, to: Times): Partial<Held> {
  const until = to.endAt ?? to.startAt;
  if (held.startAt === null && to.endAt === null) return { dueAt: until };
  const isEnd = held.startAt === null || held.dueAt === (held.endAt ?? held.startAt);
  const due = held.dueAt !== null && isEnd ? { dueAt: until } : {};
  return {
    startAt: to.startAt,
    endAt: to.endAt,
    ...(held.allDay === to.allDay ? {} : { allDay: to.allDay }),
    ...due,
  };
}

function shifted(instant: string, { days, minutes }: Shift, zone: string): string {
  // Seconds are no business of a hand that moves by quarters of an hour, but they must not be lost.
  const rest = Date.parse(instant) % 60_000;
  const at = instantAt(
    addDays(dayIn(zone, instant), days),
    minuteIn(zone, instant) + minutes,
    zone,
  );
  return rest === 0 ? at : addMilliseconds(at, rest);
}
