import { compareDays, dayOf, daysInMonth, partsOf } from '#kit/day.ts';
import { nextLunarBirthday } from '#kit/lunar.ts';

/** A day of the year that comes again. */
type Yearly = {
  /** Month and day, `08-15`. */
  readonly monthDay: string;
  readonly calendar: 'solar' | 'lunar';
};

/** The first day on or after today on which a birthday or anniversary is kept; null where it is no day of the year. */
export function nextYearly({ monthDay, calendar }: Yearly, today: string): string | null {
  const match = /^(\d{2})-(\d{2})$/.exec(monthDay);
  const [month, day] = [Number(match?.[1]), Number(match?.[2])];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  if (calendar === 'lunar')
    return day > 30 ? null : nextLunarBirthday({ month, day, isLeapMonth: false }, today);
  const { year } = partsOf(today);
  const thisYear = keptOn(year, month, day);
  if (thisYear !== null && compareDays(thisYear, today) >= 0) return thisYear;
  return keptOn(year + 1, month, day);
}

// Who was born on 29 February keeps the day on the 28th of other years.
function keptOn(year: number, month: number, day: number): string | null {
  return dayOf(year, month, Math.min(day, daysInMonth(year, month)));
}
