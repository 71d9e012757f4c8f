import type { ChangeInput } from './api.ts';
import type { StoredRecord } from './stored.ts';

/** A change of one record inside a changeset, before it is written; links are ids. */
export type EffectChange = {
  readonly op: ChangeInput['op'];
  readonly object: string;
  readonly id: string;
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
  /** Names of the fields whose value changed; all set ones of a new record. */
  readonly changed: ReadonlySet<string>;
};

export type EffectContext = {
  /** The scope's clock as an instant. */
  readonly now: string;
  /** The day of it in the asker's zone. */
  readonly today: string;
  /** The workspace's country: where numbers without a country code belong. */
  readonly country: string;
  readonly userId: string;
  /** Whether an administrator or the engine itself asks. */
  readonly privileged: boolean;
  readonly newId: () => string;
  /** Living records of the objects named in `needs` that point to the changed record, by object, as this changeset leaves them so far. */
  readonly related: Readonly<Record<string, readonly StoredRecord[]>>;
};

/** What a change of an object entails: a pure rule whose changes join the same changeset, beyond the rights of the asker. */
export type Effect = {
  readonly object: string;
  /** Fields whose change calls the rule; of every new record too. */
  readonly on: readonly string[];
  readonly needs?: readonly { readonly object: string; readonly link: string }[];
  readonly derive: (change: EffectChange, context: EffectContext) => readonly ChangeInput[];
};
