import { isDeepStrictEqual } from 'node:util';
import type { Planned } from '../commit/planned.ts';
import type { Scope } from '../scope.ts';
import { readFor, tokensAsked, type Asked, type Read } from './asked.ts';
import type { Memory, Task } from './decided.ts';
import type { Draft } from './drafts.ts';
import { marksOfReading, marksOfWriting } from './marks.ts';

/** What a part writes: its new records by token, and marks of every record that it touches. */
export type Written = { readonly memory: Memory; readonly marks: Set<string> };

/** The turn of a part that is planned while the one before it is being written. */
export type Turn = {
  readonly own: Written;
  /** What the part before writes; null of the first part. */
  readonly before: Written | null;
  /** Settles when the part before stands or has failed. */
  readonly beforeStands: Promise<unknown>;
  /** Says that the part is planned and writes: the next one may be planned. */
  readonly writes: () => void;
};

/** Works through the parts one ahead, so that one is planned while another is being written; they stand in their order, or not at all behind one that fails. */
export async function inTurns<Part>(
  parts: AsyncIterable<Part>,
  work: (part: Part, turn: Turn) => Promise<void>,
): Promise<void> {
  let standing: Promise<unknown> = Promise.resolve();
  let before: Written | null = null;
  try {
    for await (const part of parts) {
      const writing = Promise.withResolvers<void>();
      const own: Written = { memory: new Map(), marks: new Set() };
      const beforeStands = standing;
      const done = work(part, { own, before, beforeStands, writes: writing.resolve });
      standing = Promise.allSettled([beforeStands, done]).then(() => done);
      standing.catch(() => undefined);
      await Promise.race([writing.promise, standing]);
      before = own;
    }
    await standing;
  } finally {
    // Whoever hears of the failure must find nothing still being written.
    await standing.catch(() => undefined);
  }
}

/** What a part was planned by has changed since. */
export const outdated = new Error('planned by what has changed since');

/** Lets a part write when the one before it stands. */
export type Gate = {
  /** Of the rows those that can be planned now, and those that ask for what the part before may be making. */
  readonly apart: (task: Task, asked: Asked) => { now: readonly Draft[]; later: readonly Draft[] };
  /** Notes by what the rows are decided. */
  readonly decidedBy: (task: Task, asked: Asked, read: Read) => void;
  /** Waits for the part before; throws `outdated`, once at most, if it has changed what this one was planned by. */
  readonly pass: (changes: readonly Planned[]) => Promise<void>;
};

/** The gate of a part. */
export function gateOf(scope: Scope, turn: Turn): Gate {
  let isOpen = false;
  let changed: () => Promise<boolean> = async () => false;
  return {
    apart: (task, asked) =>
      isOpen || turn.before === null
        ? { now: asked.drafts, later: [] }
        : apart(scope, task, asked, turn.before),
    decidedBy(task, asked, read) {
      if (isOpen || turn.before === null) return;
      changed = async () => !isDeepStrictEqual(await readFor(scope, task, asked), read);
    },
    async pass(changes) {
      if (!isOpen) {
        await turn.beforeStands;
        isOpen = true;
        const touched = turn.before?.marks ?? new Set();
        const isTouched = marksOfReading(scope.model, changes).some((mark) => touched.has(mark));
        if (isTouched || (await changed())) throw outdated;
      }
      for (const mark of marksOfWriting(scope.model, changes)) turn.own.marks.add(mark);
      turn.writes();
    },
  };
}

// Who asks for the same as a row that waits must wait behind it.
function apart(scope: Scope, task: Task, asked: Asked, { memory }: Written) {
  const waited = new Set<string>();
  const now: Draft[] = [];
  const later: Draft[] = [];
  for (const draft of asked.drafts) {
    const tokens = tokensAsked(scope, task, asked, draft);
    if (tokens.some((token) => memory.has(token) || waited.has(token))) {
      for (const token of tokens) waited.add(token);
      later.push(draft);
    } else now.push(draft);
  }
  return { now, later };
}
