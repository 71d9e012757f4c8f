import { daysBetween, daysInMonth, partsOf, weekdayOf } from '#kit/day.ts';
import { readRule, writeRule } from '#kit/recurrence.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule with its day said, where it left it to the first time: so it stays the same when that time is moved. */
export function pinnedRule(rule: string, day: string): string {
  const parts = new Map(readRule(rule));
  const { month, day: dayOfMonth } = partsOf(day);
  const isPinned = [...parts.keys()].some((name) => /^BY(?!MONTH$|SETPOS$)/.test(name));
  if (isPinned) return writeRule(parts);
  if (parts.get('FREQ') === 'WEEKLY') parts.set('BYDAY', nameOf(day));
  if (parts.get('FREQ') === 'MONTHLY') parts.set('BYMONTHDAY', String(dayOfMonth));
  if (parts.get('FREQ') === 'YEARLY') {
    parts.set('BYMONTHDAY', String(dayOfMonth));
    if (!parts.has('BYMONTH')) parts.set('BYMONTH', String(month));
  }
  return writeRule(parts);
}

/** The rule of a series whose time was moved from one day to another: what fell on Mondays falls on Tuesdays. */
export function movedRule(rule: string, from: string, to: string): string {
  if (from === to) return rule;
  const parts = new Map(readRule(rule));
  const byDay = parts.get('BYDAY')?.split(',');
  if (byDay) parts.set('BYDAY', movedDays(byDay, { from, to, rule: parts }).join(','));
  if (isOneDay(parts.get('BYMONTHDAY'))) parts.set('BYMONTHDAY', monthDayOf(parts, to));
  if (isOneDay(parts.get('BYMONTH'))) parts.set('BYMONTH', String(partsOf(to).month));
  return writeRule(parts);
}

type Move = { from: string; to: string; rule: ReadonlyMap<string, string> };

function movedDays(days: readonly string[], { from, to, rule }: Move): string[] {
  const shift = daysBetween(from, to);
  const moved = days.map((day) => {
    const [, place = '', name = ''] = /^([+-]?\d*)([A-Z]{2})$/.exec(day) ?? [];
    // The second Tuesday that is moved becomes the nth weekday that the new day is.
    if (place !== '') return days.length === 1 ? placedDay(place, to) : day;
    return weekdays[(weekdays.indexOf(name) + (shift % 7) + 7) % 7] ?? name;
  });
  // Every workday stays every workday: such a rule has no day to move.
  return rule.has('BYSETPOS') ? [...days] : moved;
}

function placedDay(place: string, day: string): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const isLast = place.startsWith('-') && dayOfMonth > daysInMonth(year, month) - 7;
  return `${isLast ? '-1' : Math.ceil(dayOfMonth / 7)}${nameOf(day)}`;
}

function monthDayOf(parts: ReadonlyMap<string, string>, day: string): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const isLast = parts.get('BYMONTHDAY') === '-1' && dayOfMonth === daysInMonth(year, month);
  return isLast ? '-1' : String(dayOfMonth);
}

function isOneDay(list: string | undefined): boolean {
  return list !== undefined && !list.includes(',');
}

function nameOf(day: string): string {
  return weekdays[weekdayOf(day) - 1] ?? 'MO';
}
