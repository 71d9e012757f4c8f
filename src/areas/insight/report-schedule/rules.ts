import { addDays, dayOf, daysInMonth, partsOf, weekdayOf } from '#kit/day.ts';
import { dayIn, instantIn } from '#kit/instant.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** When something goes out. */
export type Rhythm = {
  readonly every: string;
  /** 1 for Monday to 7. */
  readonly weekday: number;
  readonly monthDay: number;
  readonly hour: number;
  readonly zone: string;
};

/** The first instant of the rhythm after the given one. */
export function nextAfter(rhythm: Rhythm, after: string): string {
  const { zone, hour } = rhythm;
  let day = dayIn(zone, after);
  // The longest way is from one month's day to the next one's.
  for (let step = 0; step <= 62; step += 1) {
    const at = instantIn(zone, day, `${String(hour).padStart(2, '0')}:00`);
    if (isDay(rhythm, day) && at > after) return at;
    day = addDays(day, 1);
  }
  throw new Error(`no time of ${rhythm.every} within two months`);
}

function isDay({ every, weekday, monthDay }: Rhythm, day: string): boolean {
  if (every === 'week') return weekdayOf(day) === weekday;
  if (every === 'workday') return weekdayOf(day) <= 5;
  if (every !== 'month') return true;
  const { year, month } = partsOf(day);
  return day === dayOf(year, month, Math.min(monthDay, daysInMonth(year, month)));
}

/** The rhythm of a schedule's record. */
export function rhythmOf(record: Readonly<Record<string, unknown>>, zone: string): Rhythm {
  return {
    every: textAt(record, 'every') ?? 'week',
    weekday: Number(record['weekday'] ?? 1),
    monthDay: Number(record['monthDay'] ?? 1),
    hour: Number(record['hour'] ?? 8),
    zone,
  };
}

/** A schedule that is made, changed or switched on waits for its next time by the clock of whoever did it; one switched off for none. */
export const nextTime: Effect = {
  object: 'report-schedule',
  on: ['every', 'weekday', 'monthDay', 'hour', 'active'],
  derive: ({ op, id, after }, { now, zone }) => {
    if (op === 'delete') return [];
    const nextAt = after['active'] === true ? nextAfter(rhythmOf(after, zone), now) : null;
    return [{ op: 'update', object: 'report-schedule', id, values: { zone, nextAt } }];
  },
};
