import { addDays, weekdayOf } from './day.ts';
import { addMilliseconds, dayIn, instantIn } from './instant.ts';
import { Problem } from './problem.ts';

/** When work is done: the hours of each ISO weekday, and the days that are not as their weekday is. */
export type WorkCalendar = {
  readonly zone: string;
  readonly hours: readonly {
    readonly weekday: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly special: ReadonlyMap<string, 'holiday' | 'workday'>;
};

/** Whether work is done on the day: a moved workday, or a weekday with hours that is no holiday. */
export function isWorkday(day: string, calendar: Pick<WorkCalendar, 'hours' | 'special'>): boolean {
  const special = calendar.special.get(day);
  if (special !== undefined) return special === 'workday';
  const weekday = weekdayOf(day);
  return calendar.hours.some((hours) => hours.weekday === weekday);
}

/** The instant so many minutes of work later; counting begins with the next hours of work. Refuses a calendar in which nobody works for a year. */
export function addWorkingTime(instant: string, minutes: number, calendar: WorkCalendar): string {
  let left = minutes * 60_000;
  const first = dayIn(calendar.zone, instant);
  for (let day = first, idle = 0; idle < 366; day = addDays(day, 1)) {
    for (const { from, to } of shiftsOf(day, calendar)) {
      const start = from > instant ? from : instant;
      const length = Date.parse(to) - Date.parse(start);
      if (length <= 0) continue;
      idle = 0;
      if (left <= length) return addMilliseconds(start, left);
      left -= length;
    }
    idle += 1;
  }
  throw new Problem('working-time.nobody-works', {});
}

/** How many minutes of work lie between two instants; 0 where the second is not later. */
export function workingMinutesBetween(from: string, to: string, calendar: WorkCalendar): number {
  let sum = 0;
  const last = dayIn(calendar.zone, to);
  for (let day = dayIn(calendar.zone, from); from < to && day <= last; day = addDays(day, 1)) {
    for (const shift of shiftsOf(day, calendar)) {
      const start = shift.from > from ? shift.from : from;
      const end = shift.to < to ? shift.to : to;
      sum += Math.max(0, Date.parse(end) - Date.parse(start));
    }
  }
  return sum / 60_000;
}

type Shift = { readonly from: string; readonly to: string };

/** The hours of work of a day as the clock shows them, in their order; none where nobody works. */
export function hoursOn(day: string, calendar: Pick<WorkCalendar, 'hours' | 'special'>): Shift[] {
  if (!isWorkday(day, calendar)) return [];
  const own = calendar.hours.filter((hours) => hours.weekday === weekdayOf(day));
  // A Sunday that is worked for a holiday has the hours of the first weekday that has any.
  const first = calendar.hours.toSorted((a, b) => a.weekday - b.weekday)[0]?.weekday;
  const hours = own.length > 0 ? own : calendar.hours.filter((one) => one.weekday === first);
  return hours.map(({ from, to }) => ({ from, to })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function shiftsOf(day: string, calendar: WorkCalendar): Shift[] {
  return hoursOn(day, calendar).map(({ from, to }) => ({
    from: at(calendar, day, from),
    to: at(calendar, day, to),
  }));
}

function at({ zone }: WorkCalendar, day: string, time: string): string {
  return time === '24:00' ? instantIn(zone, addDays(day, 1), '00:00') : instantIn(zone, day, time);
}
