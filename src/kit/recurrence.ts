import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { weekdayOf } from './day.ts';
import { addMilliseconds, dayIn, instantIn, timeIn } from './instant.ts';
import { Problem } from './problem.ts';

/** Something that comes again: an RRULE of RFC 5545, the instant of its first time, and the zone whose clock it follows. */
export type Repetition = { readonly rule: string; readonly start: string; readonly zone: string };

/** Which times of a repetition are asked for: from an instant on, before another, at most so many. */
export type Stretch = { readonly from: string; readonly to: string; readonly most: number };

// A rule that never matches (30 February) ends here instead of never.
const mostSteps = 20_000;

/** The instants of the repetition within the stretch, in order; a time that a clock change skips moves on with the clock. */
export function occurrencesBetween(repetition: Repetition, stretch: Stretch): string[] {
  const { zone } = repetition;
  const [from, to] = [wall(zone, stretch.from), wall(zone, stretch.to)];
  // One hour more on both sides: where the clock is set, the order by the wall differs from the order in time.
  const walls = wallsBetween(repetition, from.subtract({ hours: 1 }), to.add({ hours: 1 }));
  return [...new Set(walls.map((time) => instantOfWall(zone, time)))]
    .filter((instant) => instant >= stretch.from && instant < stretch.to)
    .toSorted()
    .slice(0, stretch.most);
}

/** The first instant of the repetition after the given one (or at it with `orAt`); null where there is none. */
export function nextOccurrence(
  repetition: Repetition,
  after: string,
  { orAt = false }: { readonly orAt?: boolean } = {},
): string | null {
  const first = orAt ? after : addMilliseconds(after, 1);
  let from = first > repetition.start ? first : repetition.start;
  for (const days of reaches) {
    const to = addMilliseconds(from, days * 86_400_000);
    const [next] = occurrencesBetween(repetition, { from, to, most: 1 });
    if (next !== undefined) return next;
    from = to;
  }
  return null;
}

// How far is looked at a time, in days: most rules come again soon, 29 February on a Monday after 40 years at most.
const reaches = [40, 400, 4000, 15_000];

/** How many times the repetition comes before the instant, counted to 20,000 at most. */
export function occurrencesBefore(repetition: Repetition, instant: string): number {
  return occurrencesBetween(repetition, {
    from: repetition.start,
    to: instant,
    most: mostSteps,
  }).length;
}

/** The parts of an RRULE by name, in capitals; refuses what is no rule of RFC 5545. */
export function readRule(rule: string): ReadonlyMap<string, string> {
  const text = rule
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '')
    .toUpperCase();
  const parts = text.split(';').map((part) => part.split('='));
  const unreadable = new Problem('recurrence.unreadable', { rule });
  if (parts.some((part) => part.length !== 2 || !knownParts.has(part[0] ?? ''))) throw unreadable;
  const read = new Map(parts.map(([name = '', value = '']) => [name, value.trim()]));
  const wrong = [...read].some(([name, value]) => !knownParts.get(name)?.test(value));
  if (read.size !== parts.length || wrong || !read.has('FREQ')) throw unreadable;
  if (read.has('COUNT') && read.has('UNTIL')) throw new Problem('recurrence.two-ends', { rule });
  return read;
}

/** The rule as text again, the parts in the order in which they are read best. */
export function writeRule(parts: ReadonlyMap<string, string>): string {
  return [...knownParts.keys()]
    .flatMap((name) => (parts.has(name) ? [`${name}=${parts.get(name)}`] : []))
    .join(';');
}

/** An instant as UNTIL writes it, in UTC. */
export function untilOf(instant: string): string {
  return instant.replace(/[-:]|\.\d{3}/g, '');
}

/** The instant moved as far by the clock of the zone as it is from the one to the other: 9 o'clock stays 9 o'clock. */
export function movedAlong(
  zone: string,
  instant: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return instantOfWall(zone, wall(zone, instant).add(wall(zone, from).until(wall(zone, to))));
}

const list = (one: string): RegExp => new RegExp(`^${one}(,${one})*$`);
const signed = (digits: number): RegExp => list(`[+-]?\\d{1,${digits}}`);
const natural = /^[1-9]\d{0,4}$/;

const knownParts: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/],
  ['INTERVAL', natural],
  ['BYMONTH', list('(?:0?[1-9]|1[0-2])')],
  ['BYWEEKNO', signed(2)],
  ['BYYEARDAY', signed(3)],
  ['BYMONTHDAY', signed(2)],
  ['BYDAY', list('(?:[+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)')],
  ['BYHOUR', list('(?:[01]?\\d|2[0-3])')],
  ['BYMINUTE', list('[0-5]?\\d')],
  ['BYSECOND', list('[0-5]?\\d')],
  ['BYSETPOS', signed(3)],
  ['WKST', /^(MO|TU|WE|TH|FR|SA|SU)$/],
  ['COUNT', natural],
  ['UNTIL', /^\d{8}(T\d{6}Z?)?$/],
]);

type Wall = Temporal.PlainDateTime;
type Rule = {
  readonly walk: RRuleTemporal;
  readonly keeps: (time: Wall) => boolean;
  readonly count: number;
};

function wallsBetween(repetition: Repetition, from: Wall, to: Wall): Wall[] {
  const rule = ruleOf(repetition);
  if (rule.count === Infinity) {
    return rule.walk
      .between(utc(from), utc(to), true)
      .map((one) => Temporal.PlainDateTime.from(one.toPlainDateTime().toString()));
  }
  return walked(rule, to).filter((time) => Temporal.PlainDateTime.compare(time, from) >= 0);
}

/** All times of a rule that are kept, up to its own count and the end. */
function walked({ walk, keeps, count }: Rule, end: Wall): Wall[] {
  const times: Wall[] = [];
  let steps = 0;
  walk.all((date) => {
    const time = Temporal.PlainDateTime.from(date.toPlainDateTime().toString());
    if (Temporal.PlainDateTime.compare(time, end) >= 0 || ++steps > mostSteps) return false;
    if (keeps(time)) times.push(time);
    return times.length < count;
  });
  return times;
}

/**
 * The rule over the wall clock: it repeats what the clock shows, and only the result is looked up in the zone.
 * A weekday beside days of the year narrows them (RFC 5545, 3.3.10), which the library takes for further days:
 * there the count is kept here, after the narrowing.
 */
function ruleOf({ rule, start, zone }: Repetition): Rule {
  const parts = new Map(readRule(rule));
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', `${wallUntil(zone, until)}Z`);
  const narrowing = parts.has('BYYEARDAY') ? weekdaysOf(parts.get('BYDAY')) : null;
  const count = Number(parts.get('COUNT') ?? mostSteps);
  if (narrowing) parts.delete('COUNT');
  const walk = new RRuleTemporal({
    rruleString: `RRULE:${writeRule(parts)}`,
    dtstart: utc(wall(zone, start)),
    maxIterations: mostSteps,
    cache: false,
  });
  if (!narrowing) return { walk, keeps: () => true, count: Infinity };
  return { walk, keeps: (time) => narrowing.has(weekdayOf(time.toPlainDate().toString())), count };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weekdaysOf(byDay: string | undefined): ReadonlySet<number> | null {
  if (byDay === undefined) return null;
  const numbers = byDay.split(',').map((day) => weekdays.indexOf(day) + 1);
  return numbers.includes(0) ? null : new Set(numbers);
}

function wallUntil(zone: string, until: string): string {
  if (until.length === 8) return `${until}T235959`;
  if (!until.endsWith('Z')) return until;
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(until) ?? [];
  const local = wall(zone, `${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`);
  return local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function wall(zone: string, instant: string): Wall {
  return Temporal.PlainDateTime.from(`${dayIn(zone, instant)}T${timeIn(zone, instant)}`);
}

function utc(time: Wall): Temporal.ZonedDateTime {
  return time.toZonedDateTime('UTC');
}

function instantOfWall(zone: string, time: Wall): string {
  return instantIn(zone, time.toPlainDate().toString(), time.toPlainTime().toString());
}
