import { addDays, compareDays, daysBetween } from '#kit/day.ts';

export const statuses = [
  'potential',
  'target',
  'first',
  'repeat',
  'loyal',
  'lost',
  'won-back',
  'non-customer',
] as const;
export type Status = (typeof statuses)[number];

/** What somebody said of a customer, from that day on. */
export type Mark = { readonly on: string; readonly status: Status };

/** By which figures a status is told. */
export type StatusSettings = {
  readonly repeatFrom: number;
  readonly loyalFrom: number;
  /** Between the first and the last purchase. */
  readonly loyalDays: number;
  /** Purchases after his return with which he is an ordinary customer again. */
  readonly wonBackUntil: number;
  readonly silence: number;
  /** How many times his own usual gap counts as silence; null where only `silence` counts. */
  readonly rhythm: number | null;
  readonly rhythmLeast: number;
  readonly rhythmMost: number;
};

/** The days of purchases in any order, several on one day counting once, and what people said. */
export type Course = { readonly purchases: readonly string[]; readonly marks: readonly Mark[] };

/** A status from a day on, until the next one. */
export type StatusFrom = { readonly status: Status; readonly fromOn: string };

/** The customer's status on that day: exactly one. */
export function statusOf(course: Course, settings: StatusSettings, day: string): Status {
  return statusesOf(course, settings, day).at(-1)?.status ?? 'potential';
}

/** How the status went until that day, each with its first day; none before anything was bought or said. */
export function statusesOf(course: Course, settings: StatusSettings, day: string): StatusFrom[] {
  const found: StatusFrom[] = [];
  let standing = nothingYet;
  for (const event of eventsOf(course, day)) {
    standing = silentUntil(event.on, standing, settings, found);
    standing =
      event.status === null
        ? bought(standing, event.on)
        : overdue(event.on, said(standing, event.status), settings);
    enter(found, event.on, statusIn(standing, settings));
  }
  silentUntil(addDays(day, 1), standing, settings, found);
  return found;
}

/** After how many days of silence a customer who bought on these days, none of them lost, counts as lost. */
export function silenceOf(gaps: readonly number[], settings: StatusSettings): number {
  const { rhythm, rhythmLeast, rhythmMost, silence } = settings;
  if (rhythm === null || gaps.length < leastGaps) return silence;
  const usual = Math.round(rhythm * median(gaps));
  return Math.min(Math.max(usual, rhythmLeast), Math.max(rhythmMost, rhythmLeast));
}

// Fewer say nothing of a rhythm; older ones say nothing of today's.
const leastGaps = 3;
const mostGaps = 12;

type Standing = {
  /** Purchases since the beginning or the last return. */
  readonly count: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly gaps: readonly number[];
  readonly lost: boolean;
  readonly returned: boolean;
  readonly said: Status | null;
};

const nothingYet: Standing = {
  count: 0,
  firstOn: null,
  lastOn: null,
  gaps: [],
  lost: false,
  returned: false,
  said: null,
};

type Event = { readonly on: string; readonly status: Status | null };

// What is said on the day of a purchase is said in its knowledge.
function eventsOf({ purchases, marks }: Course, day: string): Event[] {
  const days = new Set(purchases);
  const events: Event[] = [...Array.from(days, (on) => ({ on, status: null })), ...marks];
  return events
    .filter(({ on }) => compareDays(on, day) <= 0)
    .toSorted(
      (a, b) => compareDays(a.on, b.on) || Number(a.status !== null) - Number(b.status !== null),
    );
}

function bought(standing: Standing, on: string): Standing {
  const { lastOn, gaps, lost } = standing;
  const gap = lastOn === null || lost ? [] : [daysBetween(lastOn, on)];
  return {
    count: lost ? 1 : standing.count + 1,
    firstOn: lost ? on : (standing.firstOn ?? on),
    lastOn: on,
    gaps: [...gaps, ...gap].slice(-mostGaps),
    lost: false,
    returned: standing.returned || lost,
    said: null,
  };
}

function said(standing: Standing, status: Status): Standing {
  if (standing.lastOn === null) return { ...standing, said: status };
  // Of one who bought, people know that he is gone or was never one; the rest is told by what he buys.
  if (status === 'lost') return { ...standing, said: status, lost: true };
  return { ...standing, said: status === 'non-customer' ? status : null };
}

function silentUntil(
  on: string,
  standing: Standing,
  settings: StatusSettings,
  found: StatusFrom[],
): Standing {
  const lostOn = lossOf(standing, settings);
  if (lostOn === null || compareDays(lostOn, on) >= 0) return standing;
  enter(found, lostOn, 'lost');
  return { ...standing, lost: true };
}

// Who was called no customer through a long silence, and is so no more.
function overdue(on: string, standing: Standing, settings: StatusSettings): Standing {
  const lostOn = lossOf(standing, settings);
  return lostOn !== null && compareDays(lostOn, on) <= 0 ? { ...standing, lost: true } : standing;
}

/** The day on which silence makes him a lost one; whom people call no customer cannot be lost. */
function lossOf(standing: Standing, settings: StatusSettings): string | null {
  const { lastOn, lost, gaps, said: word } = standing;
  if (lastOn === null || lost || word !== null) return null;
  return addDays(lastOn, silenceOf(gaps, settings) + 1);
}

function enter(found: StatusFrom[], on: string, status: Status): void {
  const last = found.at(-1);
  if (last?.status === status) return;
  if (last?.fromOn === on) found.pop();
  if (found.at(-1)?.status !== status) found.push({ status, fromOn: on });
}

function statusIn(standing: Standing, settings: StatusSettings): Status {
  const { count, firstOn, lastOn, lost, returned, said: word } = standing;
  if (word !== null) return word;
  if (firstOn === null || lastOn === null) return 'potential';
  if (lost) return 'lost';
  if (returned && count < settings.wonBackUntil) return 'won-back';
  const span = daysBetween(firstOn, lastOn);
  if (count >= settings.loyalFrom && span >= settings.loyalDays) return 'loyal';
  return count >= settings.repeatFrom ? 'repeat' : 'first';
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
