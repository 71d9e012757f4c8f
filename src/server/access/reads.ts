import type { Note } from './notes.ts';
import { newId } from '#kit/id.ts';

/** Who reads, as the counter tells readers apart. */
export type Reader = {
  readonly workspaceId: number;
  readonly userId: string;
  readonly viewedBy?: string;
};

type Tally = {
  readonly reader: Reader;
  readonly hour: number;
  readonly byObject: Map<string, number>;
  rows: number;
  requestId: string;
  written: number;
  note: { readonly id: string; readonly at: Date } | null;
};

/** Counts the records that people read by the hour, each process its own; a restart begins anew. */
export type ReadCounter = {
  count(reader: Reader, read: { object: string; rows: number; requestId: string }): void;
  /** Workspaces in which somebody read more since the last look, and may have crossed a limit. */
  busy(): number[];
  /** A note for each reader over his workspace's limit; the same one again, with the new amount, while he reads on. */
  crossings(limits: ReadonlyMap<number, number>): Note[];
};

/** No limit may be lower, so that below it nothing needs looking up. */
export const leastMassReads = 100;
const hourMilliseconds = 3_600_000;
const mostReaders = 20_000;

export function countReads(now: () => Date): ReadCounter {
  const tallies = new Map<string, Tally>();
  const hourNow = () => Math.floor(now().getTime() / hourMilliseconds);
  const changed = () =>
    [...tallies.values()].filter(({ rows, written }) => rows >= leastMassReads && rows !== written);
  return {
    count(reader, { object, rows, requestId }) {
      const name = `${reader.workspaceId}|${reader.userId}|${reader.viewedBy ?? ''}`;
      const hour = hourNow();
      const known = tallies.get(name);
      const tally = known?.hour === hour ? known : begun(reader, hour);
      if (tally !== known) {
        if (tallies.size >= mostReaders) tallies.clear();
        tallies.set(name, tally);
      }
      tally.rows += rows;
      tally.requestId = requestId;
      tally.byObject.set(object, (tally.byObject.get(object) ?? 0) + rows);
    },
    busy: () => [...new Set(changed().map(({ reader }) => reader.workspaceId))],
    crossings(limits) {
      return changed().flatMap((tally) => {
        tally.written = tally.rows;
        const limit = limits.get(tally.reader.workspaceId);
        if (limit === undefined || tally.rows < limit) return [];
        tally.note ??= { id: newId(), at: now() };
        return [noteOf(tally, tally.note, limit)];
      });
    },
  };
}

function begun(reader: Reader, hour: number): Tally {
  return { reader, hour, byObject: new Map(), rows: 0, requestId: '', written: 0, note: null };
}

function noteOf(tally: Tally, { id, at }: NonNullable<Tally['note']>, limit: number): Note {
  const most = [...tally.byObject].sort(([, a], [, b]) => b - a);
  return {
    ...tally.reader,
    id,
    at,
    kind: 'reads.many',
    object: most[0]?.[0] ?? '',
    details: { rows: tally.rows, limit, objects: Object.fromEntries(most.slice(0, 10)) },
    requestId: tally.requestId,
  };
}
