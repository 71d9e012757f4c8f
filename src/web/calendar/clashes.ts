import { concerns, type Entry } from './entry.ts';
import type { Times } from './moving.ts';

/** A person whose time is taken already, and by what. */
export type Clash = { readonly user: string; readonly entry: Entry };

type About = {
  readonly people: readonly string[];
  /** The activity that is planned itself. */
  readonly except: string | null;
};

/** Who of these people is busy at that time with anything but the planned activity itself. */
export function clashesOf(
  entries: readonly Entry[],
  { startAt, endAt }: Times,
  { people, except }: About,
): Clash[] {
  if (endAt === null) return [];
  const busy = entries.filter(
    (entry) => takesTime(entry) && entry.id !== except && overlaps(entry, startAt, endAt),
  );
  return people.flatMap((user) =>
    busy.filter((entry) => concerns(entry, user)).map((entry) => ({ user, entry })),
  );
}

/** Whether somebody cannot do anything else meanwhile: a task is done whenever there is time. */
function takesTime({ kind, status, endAt, availability }: Entry): boolean {
  return kind !== 'task' && status !== 'cancelled' && endAt !== null && availability !== 'free';
}

function overlaps(entry: Entry, startAt: string, endAt: string): boolean {
  return entry.startAt < endAt && (entry.endAt ?? entry.startAt) > startAt;
}
