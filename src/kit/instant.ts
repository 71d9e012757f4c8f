import { Temporal } from 'temporal-polyfill';
import { addDays } from './day.ts';
import { Problem } from './problem.ts';

// An instant is the text of UTC with milliseconds and Z, so that instants compare as text.
const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether the text is an instant in UTC with milliseconds and Z. */
export function isInstant(text: string): boolean {
  if (!written.test(text)) return false;
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}

/** The instant of so many milliseconds since 1970; refuses what lies outside the years 0001 to 9999. */
export function instantOf(milliseconds: number): string {
  if (!(milliseconds >= earliest && milliseconds <= latest)) {
    throw new Problem('instant.out-of-range', { milliseconds });
  }
  return new Date(milliseconds).toISOString();
}

const earliest = Date.parse('0001-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

/** The instant with so many milliseconds added. */
export function addMilliseconds(instant: string, milliseconds: number): string {
  return instantOf(Date.parse(instant) + milliseconds);
}

/** Whether the text names a time zone that the platform knows ('Asia/Shanghai'). */
export function isZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}

/** The day that the instant falls on in the zone. */
export function dayIn(zone: string, instant: string): string {
  const quarter = Math.floor(Date.parse(instant) / quarterHour);
  if (!(quarter >= firstQuarter)) return reckonedDayIn(zone, instant);
  const key = `${zone} ${quarter}`;
  const day = knownDays.get(key) ?? reckonedDayIn(zone, instant);
  if (knownDays.size >= mostDays) knownDays.clear();
  knownDays.set(key, day);
  return day;
}

function reckonedDayIn(zone: string, instant: string): string {
  return zoned(zone, instant).toPlainDate().toString();
}

// Since 1973 every zone stands whole quarters of an hour from UTC, so that days begin with one.
const quarterHour = 900_000;
const firstQuarter = Date.parse('1973-01-01T00:00:00.000Z') / quarterHour;
const mostDays = 1000;
const knownDays = new Map<string, string>();

/** The time of day of the instant in the zone, as 'HH:mm:ss.SSS'. */
export function timeIn(zone: string, instant: string): string {
  return zoned(zone, instant).toPlainTime().toString({ fractionalSecondDigits: 3 });
}

/** The instant at which the day begins in the zone; where midnight is skipped, the first instant after it. */
export function startOfDay(zone: string, day: string): string {
  return instantOf(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The instant at which the day ends in the zone, the first that no longer belongs to it. */
export function endOfDay(zone: string, day: string): string {
  return startOfDay(zone, addDays(day, 1));
}

/** The instant of a local day and time ('HH:mm', seconds and fraction optional); a skipped time moves on, a doubled one is the first. */
export function instantIn(zone: string, day: string, time: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantOf(local.toZonedDateTime(zone).epochMilliseconds);
}

function zoned(zone: string, instant: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}
