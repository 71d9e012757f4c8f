import type { ChangeInput } from '#model/api.ts';
import { isRecord } from '#web/api/is-record.ts';

/** Where what was typed came from, so that it can be typed on. */
export type Origin = {
  readonly to: string;
  /** The name and values of the draft that the form there reads. */
  readonly draft?: { readonly name: string; readonly values: Readonly<Record<string, unknown>> };
};

/** A write that is on its way, or waits for a line, or was refused and is kept for its writer. */
export type Entry = {
  /** Also its Idempotency-Key. */
  readonly id: string;
  /** Whose it is: workspace and user; nobody else sends it. */
  readonly person: string;
  readonly at: number;
  readonly language: string;
  /** What it is, in the words of the screen. */
  readonly said: string;
  readonly changes: readonly ChangeInput[];
  readonly reason?: string;
  /** Of a single update: the values that its writer saw before. */
  readonly was?: Readonly<Record<string, unknown>>;
  readonly origin?: Origin;
  /** Whether it was put on the line: its answer may be lost, not the write. */
  readonly isTried: boolean;
  readonly refusal?: Refused;
};

/** Why it was refused; of a conflict what stands there now. */
export type Refused = {
  readonly status: number;
  readonly sentence: string;
  readonly theirs?: Readonly<Record<string, unknown>>;
};

/** Reads what a shelf holds as entries, in the order in which they were written. */
export function entriesIn(kept: readonly unknown[]): Entry[] {
  return kept.filter(isEntry).toSorted((a, b) => a.at - b.at);
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['person'] === 'string' &&
    typeof value['at'] === 'number' &&
    Array.isArray(value['changes'])
  );
}

/** The changes with an id for every record that is made, so that none is ever made twice. */
export function withIds(changes: readonly ChangeInput[]): ChangeInput[] {
  return changes.map((change) =>
    change.op === 'create' && change.id === undefined
      ? { ...change, id: crypto.randomUUID() }
      : change,
  );
}

/** Who is meant by an entry's `person`. */
export function personOf(workspace: number, user: string): string {
  return `${workspace}.${user}`;
}
