import { addDays, addMonths, startOfPeriod } from '#kit/day.ts';

/** The ways to look at a calendar. */
export const calendarViews = ['day', 'week', 'month', 'agenda', 'team'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** Days from the first, without the last. */
export type Days = { readonly from: string; readonly to: string };

const agendaDays = 30;

/** The days that a view shows around a day; a month is filled up to whole weeks. */
export function daysOf(view: CalendarView, day: string, weekStart: number): Days {
  if (view === 'week') {
    const from = startOfPeriod(day, 'week', weekStart);
    return { from, to: addDays(from, 7) };
  }
  if (view === 'month') return weeksOfMonth(day, weekStart);
  return { from: day, to: addDays(day, view === 'agenda' ? agendaDays : 1) };
}

/** The whole weeks that hold the month of the day. */
export function weeksOfMonth(day: string, weekStart: number): Days {
  const first = startOfPeriod(day, 'month');
  const last = addDays(addMonths(first, 1), -1);
  const from = startOfPeriod(first, 'week', weekStart);
  return { from, to: addDays(startOfPeriod(last, 'week', weekStart), 7) };
}

/** The day to look at one page on or back; a month begins at its first day, so that none is skipped. */
export function turned(view: CalendarView, day: string, step: 1 | -1): string {
  if (view === 'month') return addMonths(startOfPeriod(day, 'month'), step);
  if (view === 'week') return addDays(day, 7 * step);
  return addDays(day, step * (view === 'agenda' ? agendaDays : 1));
}

/** Every day of the stretch. */
export function listDays({ from, to }: Days): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day);
  return days;
}

// Where the week begins on Sunday; everywhere else we draw it from Monday.
const sundayFirst = new Set(
  'US CA MX BR CO PE VE JP KR TW HK MO IN ID PH TH SG ZA IL SA KE ZW PK BD'.split(' '),
);

/** The first day of the week in a region: 1 for Monday, 7 for Sunday. */
export function weekStartIn(region: string): 1 | 7 {
  return sundayFirst.has(region) ? 7 : 1;
}
