import { addDays } from '#kit/day.ts';
import { addMilliseconds, dayIn, instantIn, startOfDay, timeIn } from '#kit/instant.ts';
import { weekdays, type Reason } from '../../party/rules/contact-choices.ts';
import type { Made, PartyFacts, Policy, Question } from './facts.ts';

/** One limit in time: the first instant from `at` on that it allows; null for never. */
export type TimeRule = {
  readonly reason: Reason;
  readonly earliest: (at: string) => string | null;
};

// Who pushes something is bound by manners; who carries out what was agreed, or answers, is not.
export const pushing: ReadonlySet<string> = new Set(['marketing', 'sales', 'survey']);

const hour = 3_600_000;
const day = 24 * hour;

/** Quiet hours and days, limits and gaps of a policy. */
export function timeRulesOf(
  policy: Policy,
  facts: PartyFacts,
  question: Question,
  workspaceZone: string,
): TimeRule[] {
  const zone = policy.zone === 'customer' ? (facts.zone ?? workspaceZone) : workspaceZone;
  const made = madeUnder(policy, facts);
  const { quietFrom, quietUntil, quietDays, minGapHours } = policy;
  // A letter wakes nobody: it is brought when the post comes, whenever it was printed.
  const mayDisturb = question.channel !== 'letter';
  return [
    ...(mayDisturb && quietFrom !== null && quietUntil !== null && quietFrom !== quietUntil
      ? [{ reason: 'quiet-hours', earliest: afterQuiet(zone, quietFrom, quietUntil) } as const]
      : []),
    ...(mayDisturb && quietDays.length > 0
      ? [{ reason: 'quiet-day', earliest: afterQuietDays(zone, new Set(quietDays)) } as const]
      : []),
    ...within('limit-day', made, day, policy.maxPerDay),
    ...within('limit-week', made, 7 * day, policy.maxPerWeek),
    ...within('limit-month', made, 30 * day, policy.maxPerMonth),
    ...(minGapHours !== null && minGapHours > 0
      ? within('too-soon', made, minGapHours * hour, 1)
      : []),
    ...themesWithin(policy, facts, question),
  ];
}

const slots: Readonly<Record<string, readonly [from: string, until: string]>> = {
  morning: ['08:00', '12:00'],
  noon: ['12:00', '14:00'],
  afternoon: ['14:00', '18:00'],
  evening: ['18:00', '21:00'],
};

/** The times of day and kinds of day that a customer prefers; none where he named none. */
export function preferredTimeRule(preferred: readonly string[], zone: string): TimeRule[] {
  if (preferred.length === 0) return [];
  const wanted = preferred
    .flatMap((name) => (slots[name] ? [slots[name]] : []))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [weekday, weekend] = [preferred.includes('weekday'), preferred.includes('weekend')];
  const isDay = (on: string): boolean => weekday === weekend || isWeekend(on) === weekend;
  const earliest = (at: string): string => {
    const today = dayIn(zone, at);
    const tomorrow = startOfDay(zone, addDays(today, 1));
    if (!isDay(today)) return tomorrow;
    if (wanted.length === 0) return at;
    const time = timeIn(zone, at).slice(0, 5);
    if (wanted.some(([from, until]) => from <= time && time < until)) return at;
    const next = wanted.find(([from]) => time < from);
    return next ? later(at, instantIn(zone, today, next[0])) : tomorrow;
  };
  return [{ reason: 'outside-preferred-time', earliest }];
}

const farthest = 90 * day;

/** The first instant from `at` on that every rule allows; null where none of them lets it come within 90 days. */
export function firstAllowed(rules: readonly TimeRule[], at: string): string | null {
  const end = addMilliseconds(at, farthest);
  let time = at;
  while (time <= end) {
    const asked = time;
    const next = rules.map((rule) => rule.earliest(asked));
    if (next.includes(null)) return null;
    const latest = next.reduce((a, b) => (b !== null && a !== null && b > a ? b : a), time);
    if (latest === null || latest === time) return latest;
    time = latest;
  }
  return null;
}

function afterQuiet(zone: string, from: string, until: string): TimeRule['earliest'] {
  return (at) => {
    const time = timeIn(zone, at).slice(0, 5);
    const today = dayIn(zone, at);
    const isOvernight = from > until;
    const isQuiet = isOvernight ? time >= from || time < until : time >= from && time < until;
    if (!isQuiet) return at;
    const ends = isOvernight && time >= from ? addDays(today, 1) : today;
    return later(at, instantIn(zone, ends, until));
  };
}

function afterQuietDays(zone: string, quiet: ReadonlySet<string>): TimeRule['earliest'] {
  if (quiet.size >= dayNames.length) return () => null;
  return (at) => {
    const today = dayIn(zone, at);
    return quiet.has(dayNames[weekdayOf(today)] ?? '')
      ? later(at, startOfDay(zone, addDays(today, 1)))
      : at;
  };
}

/** At most so many contacts within any span of that length. */
function within(
  reason: Reason,
  made: readonly string[],
  span: number,
  most: number | null,
): TimeRule[] {
  if (most === null) return [];
  if (most <= 0) return [{ reason, earliest: () => null }];
  const earliest = (at: string): string => {
    const since = addMilliseconds(at, -span);
    const counted = made.filter((one) => since < one && one <= at);
    const tooMuch = counted.length - most;
    const falling = tooMuch < 0 ? undefined : counted[tooMuch];
    return falling === undefined ? at : addMilliseconds(falling, span);
  };
  return [{ reason, earliest }];
}

/** At most so many different offers and questions within 30 days; saying one of them again is no new one. */
function themesWithin(policy: Policy, { contacts }: PartyFacts, question: Question): TimeRule[] {
  const most = policy.maxThemes;
  if (most === null || !pushing.has(question.purpose)) return [];
  if (most <= 0) return [{ reason: 'limit-themes', earliest: () => null }];
  const own = themeOf(question.about);
  const others = countedBy(policy, contacts).filter(
    (one) =>
      one.purpose !== null &&
      pushing.has(one.purpose) &&
      (own === '' || themeOf(one.about) !== own),
  );
  const earliest = (at: string): string => {
    const since = addMilliseconds(at, -30 * day);
    const lasts = new Map<string, string>();
    for (const [index, one] of others.entries()) {
      const theme = themeOf(one.about);
      const name = theme === '' ? `unnamed ${index}\n` : theme;
      const last = lasts.get(name) ?? since;
      if (last < one.at && one.at <= at) lasts.set(name, one.at);
    }
    const falling = [...lasts.values()].toSorted()[lasts.size - most];
    return falling === undefined ? at : addMilliseconds(falling, 30 * day);
  };
  return [{ reason: 'limit-themes', earliest }];
}

// What has no name is never the same as something else without one.
function themeOf(about: string | null | undefined): string {
  return about?.trim().toLowerCase() ?? '';
}

// What nobody named a purpose of counts for the policies that look at every purpose.
function madeUnder({ purpose, channel }: Policy, { contacts }: PartyFacts): string[] {
  return countedBy({ purpose, channel }, contacts)
    .map((one) => one.at)
    .toSorted();
}

function countedBy(
  { purpose, channel }: Pick<Policy, 'purpose' | 'channel'>,
  contacts: readonly Made[],
): Made[] {
  return contacts.filter(
    (one) =>
      (purpose === 'any' || one.purpose === purpose) &&
      (channel === 'any' || one.channel === channel),
  );
}

// Where a clock goes back an hour comes twice: the end of it may lie before the instant that is asked.
function later(at: string, next: string): string {
  return next > at ? next : addMilliseconds(at, 60_000);
}

const dayNames = Object.keys(weekdays);

function weekdayOf(on: string): number {
  return (new Date(`${on}T00:00:00.000Z`).getUTCDay() + 6) % 7;
}

function isWeekend(on: string): boolean {
  return weekdayOf(on) >= 5;
}
