import { chinaSpecialDays } from '#kit/china-work-days.ts';
import type { Effect } from '#model/effect.ts';
import { updateOf } from '#model/reading.ts';
import type { SpecialDay, WorkHours } from './object.ts';

/** The holidays and moved workdays that a country announced; none for countries whose days nobody gathers here. */
export function announcedDays(country: string, from: string, to: string): SpecialDay[] {
  return country === 'CN' ? chinaSpecialDays(from, to) : [];
}

/** The hours of work where nobody set others: Monday to Friday, with a break at noon. */
export const usualHours: WorkHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:00' },
  { weekday, from: '13:00', to: '18:00' },
]);

/** A work calendar is named after its year. */
export const namedCalendarYear: Effect = {
  object: 'calendar-year',
  on: ['year'],
  derive: ({ op, after }) =>
    op === 'delete' ? [] : updateOf('calendar-year', after, { name: String(after['year']) }),
};
