import type { ChangeInput } from '#model/api.ts';
import type { ObjectModel } from '#model/model.ts';
import type { StoredRecord } from '#model/stored.ts';
import type { Surroundings } from './surroundings.ts';

/** Linked records that formulas read, by id; null for deleted ones. */
export type LinkedRecords = ReadonlyMap<string, StoredRecord | null>;

/** A change as it will be written: whole records before and after, links as ids. */
export type Planned = {
  readonly op: ChangeInput['op'];
  readonly object: ObjectModel;
  readonly id: string;
  /** null for a record that is made here. */
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  readonly changed: ReadonlySet<string>;
  /** Follows from another change of the changeset, beyond the rights of the asker. */
  readonly derived: boolean;
  /** What its formulas read beyond it, once that was looked up. */
  readonly linked?: LinkedRecords;
};

/** A field that an undo left as it was, or a whole record, and why. */
export type Stayed = {
  readonly object: string;
  readonly id: string;
  readonly field: string | null;
  readonly code: string;
};

/** What makes a changeset a merge, or the undoing of one. */
export type MergeMark = {
  /** The survivor of each record that goes into the recycle bin, or comes out of it. */
  readonly into: ReadonlyMap<string, string>;
  /** Records, facts and deleted ones among them, whose links follow a merged record and nothing else: they call no effect and were checked when they were written. */
  readonly moved: ReadonlySet<string>;
};

/** What a changeset wrote, as it was planned, and the records around it. */
export type Written = { readonly changes: readonly Planned[]; readonly around: Surroundings };

/** What the commit door is asked to do. */
export type CommitRequest = {
  readonly changes: readonly ChangeInput[];
  readonly reason?: string;
  /** Shows the diff and writes nothing. */
  readonly dryRun?: boolean;
  /** Set by undo. */
  readonly undoes?: string;
  /** What an undo left as it was, for whoever looks at it later. */
  readonly stayed?: readonly Stayed[];
  /** The changeset that caused this one (workflow, event rules). */
  readonly cause?: string;
  /** Actions and the engine may set read-only fields. */
  readonly byAction?: boolean;
  /** Stamps the changeset with the scope's clock instead of the database's: the engine's own history of a demo company. */
  readonly backdated?: boolean;
  /** New records may be put where they stand open without an owner, by who is in charge there. */
  readonly mayOpen?: boolean;
  /** Imports keep who made a record and when. */
  readonly keepOrigin?: boolean;
  /** This is one part of a running changeset. */
  readonly partOf?: { readonly id: string; readonly part: number };
  /** Waited for when all is planned, before numbers are taken and anything is written; a part of an import waits for its turn. */
  readonly ready?: (changes: readonly Planned[]) => Promise<void>;
  /** Set by merge and by the undo of one. */
  readonly merge?: MergeMark;
  /** Told what was written; asked for, what is known around it holds all that the asked changes link to. */
  readonly told?: (written: Written) => void;
  /** The load of facts that an undo takes out or puts back. */
  readonly facts?: { readonly load: string; readonly op: 'remove' | 'restore' };
};

/** The version that the record had when it was read. */
export function versionOf(record: StoredRecord): number {
  return typeof record['version'] === 'number' ? record['version'] : 0;
}

/** A link's id in a stored record. */
export function linkOf(record: StoredRecord | null, field: string): string | null {
  const value = record?.[field];
  return typeof value === 'string' ? value : null;
}
