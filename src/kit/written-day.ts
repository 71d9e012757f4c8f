import { addDays, dayOf } from './day.ts';
import { instantIn, instantOf } from './instant.ts';
import { parseTime } from './written-time.ts';

/** In which order day, month and year stand in a date like 6/7/2026. */
export type DayOrder = 'ymd' | 'dmy' | 'mdy';

/**
 * The day that the text spells (2026-06-30, 2026/6/30, 20260630, 30.06.2026, 30 Jun 2026, June 30, 2026, 2026年6月30日,
 * and 6/30/2026 in the order given), or null. Two-digit years are 1970 to 2069; a time behind it must be midnight.
 */
export function parseDay(text: string, order: DayOrder): string | null {
  const found = takeDay(plain(text), order);
  if (found === null) return null;
  if (found.rest === '') return found.day;
  const time = parseTime(found.rest);
  return time !== null && /^00:00:00\.000$/.test(time.time) ? found.day : null;
}

/** The instant that the text spells as a day and a time, read in the zone unless it names an offset; or null. */
export function parseInstant(text: string, order: DayOrder, zone: string): string | null {
  const found = takeDay(plain(text), order);
  if (found === null) return null;
  const time = found.rest === '' ? { time: '00:00:00.000', offset: null } : parseTime(found.rest);
  if (time === null) return null;
  if (time.offset === null) return instantIn(zone, found.day, time.time);
  return instantOf(Date.parse(`${found.day}T${time.time}Z`) - time.offset * 60_000);
}

/** The orders in which every one of the texts is a day; a file's own order is among them. */
export function possibleOrders(texts: readonly string[]): DayOrder[] {
  const orders: readonly DayOrder[] = ['ymd', 'dmy', 'mdy'];
  return orders.filter((order) => texts.every((text) => parseInstant(text, order, 'UTC') !== null));
}

/** The day of a spreadsheet's serial number (1 is 1900-01-01, or 1904-01-02 in the Macintosh calendar), or null. */
export function dayOfSerial(serial: number, calendar: 1900 | 1904 = 1900): string | null {
  const days = Math.floor(serial);
  if (!(serial >= 0 && days <= 2_958_465)) return null;
  if (calendar === 1904) return addDays('1904-01-01', days);
  // The sheet counts a 29 February 1900 that never was: 60.
  if (days === 0 || days === 60) return null;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
}

/** The instant of a spreadsheet's serial number with its fraction of a day, read in the zone, or null. */
export function instantOfSerial(
  serial: number,
  zone: string,
  calendar: 1900 | 1904 = 1900,
): string | null {
  const milliseconds = Math.round((serial - Math.floor(serial)) * 86_400_000);
  const day = dayOfSerial(Math.floor(serial) + (milliseconds === 86_400_000 ? 1 : 0), calendar);
  if (day === null) return null;
  return instantIn(zone, day, new Date(milliseconds % 86_400_000).toISOString().slice(11, 23));
}

type Found = { readonly day: string; readonly rest: string };

const weekdayName =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+|(?:星期|周)[一二三四五六日天][,\s]*)/i;

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(weekdayName, '');
}

function takeDay(text: string, order: DayOrder): Found | null {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = read(match, order);
    const found = year === null ? null : dayOf(year, month, day);
    return found === null ? null : { day: found, rest: text.slice(match[0].length) };
  }
  return null;
}

type Form = {
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpExecArray,
    order: DayOrder,
  ) => readonly [year: number | null, month: number, day: number];
};

const yearFirst: Form['read'] = (match) => [Number(match[1]), Number(match[2]), Number(match[3])];

const forms: readonly Form[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, read: yearFirst },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?!\d)/, read: yearFirst },
  { pattern: /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/, read: yearFirst },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/, read: (match) => inOrder(match, 'dmy') },
  { pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/, read: inOrder },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})[\s.,-]+(\d{4}|\d{2})(?!\d)/i,
    read: (match) => [fullYear(match[3]), monthNamed(match[2]), Number(match[1])],
  },
  {
    pattern: /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i,
    read: (match) => [fullYear(match[3]), monthNamed(match[1]), Number(match[2])],
  },
];

function inOrder(
  match: RegExpExecArray,
  order: DayOrder,
): readonly [number | null, number, number] {
  const [, first = '', second = '', third = ''] = match;
  if (order === 'dmy') return [fullYear(third), Number(second), Number(first)];
  if (order === 'mdy') return [fullYear(third), Number(first), Number(second)];
  return third.length === 4 ? [null, 0, 0] : [fullYear(first), Number(second), Number(third)];
}

function fullYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  if (written.length === 4) return Number(written);
  return Number(written) + (Number(written) < 70 ? 2000 : 1900);
}

const monthNames =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

function monthNamed(name: string | undefined): number {
  const folded = (name ?? '').toLowerCase();
  const isSept = folded === 'sept';
  return (
    monthNames.findIndex(
      (month) =>
        month === folded || month.slice(0, 3) === folded || (isSept && month === 'september'),
    ) + 1
  );
}
