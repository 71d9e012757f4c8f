/** What is known of a write: sent and nothing heard, acknowledged, or refused. */
export type Fate = 'sent' | 'stands' | 'refused';

/** Records that one changeset made: all of them or none. */
export type Group = {
  readonly ids: readonly string[];
  fate: Fate;
  changeset: string | null;
  undone: 'no' | 'sent' | 'yes';
  /** Whether its records are changed later; the others are undone. */
  readonly isKept: boolean;
};

/** A file that is taken in, row by row under names of its own. */
export type Brought = {
  readonly prefix: string;
  readonly rows: number;
  readonly isUndone: boolean;
  /** Null where bringing it was never acknowledged: then none of it may be there. */
  id: string | null;
  step: 'brought' | 'running' | 'done' | 'undoing' | 'undone';
  changeset: string;
};

/** What clients wrote and heard back, to be held against the database. */
export type Book = {
  readonly groups: Group[];
  /** Of each changed record: the values in the order they were sent, and the last acknowledged one. */
  readonly values: Map<string, { readonly sent: string[]; heard: string | null }>;
  /** Records made under a name and an idempotency key. */
  readonly named: Map<string, Fate>;
  /** Notes that mention the colleague, by id. */
  readonly notes: Map<string, Fate>;
  /** Mails to customers, by subject. */
  readonly mails: Map<string, { fate: Fate; id: string | null }>;
  readonly files: Brought[];
  /** What went against a promise while it was asked. */
  readonly faults: string[];
  acknowledged: number;
  unanswered: number;
};

export function emptyBook(): Book {
  return {
    groups: [],
    values: new Map(),
    named: new Map(),
    notes: new Map(),
    mails: new Map(),
    files: [],
    faults: [],
    acknowledged: 0,
    unanswered: 0,
  };
}
