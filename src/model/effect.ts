import type { ChangeInput } from './api.ts';

/** A record's own fields by name, links as ids. */
type RecordValues = Readonly<Record<string, unknown>>;

/** A change of one record inside a changeset, before it is written; links are ids. */
export type EffectChange = {
  readonly op: ChangeInput['op'];
  readonly object: string;
  readonly id: string;
  readonly before: RecordValues | null;
  readonly after: RecordValues;
  /** Names of the fields whose value changed; all set ones of a new record. */
  readonly changed: ReadonlySet<string>;
};

/** A record that a link points to, under the name of the object that it is. */
export type LinkedRecord = { readonly object: string; readonly record: RecordValues };

export type EffectContext = {
  /** The scope's clock as an instant. */
  readonly now: string;
  /** The day of it in the asker's zone. */
  readonly today: string;
  /** The asker's zone. */
  readonly zone: string;
  /** The workspace's country: where numbers without a country code belong. */
  readonly country: string;
  /** Days within which the workspace answers what people ask of their data; null as the law leaves it. */
  readonly answerDays?: number | null;
  readonly userId: string;
  /** Whether an administrator or the engine itself asks. */
  readonly privileged: boolean;
  readonly newId: () => string;
  /** The living records asked for by `needs`, by object, each once, as this changeset leaves them so far. */
  readonly related: Readonly<Record<string, readonly RecordValues[]>>;
  /** The living records that the fields in `linked` point to; null where empty or deleted. */
  readonly linked: Readonly<Record<string, LinkedRecord | null>>;
};

/** What a change of an object entails: a pure rule whose changes join the same changeset, beyond the rights of the asker. */
export type Effect = {
  readonly object: string;
  /** Fields whose change calls the rule; of every new record too. */
  readonly on: readonly string[];
  /** Records of `object` whose field `link` holds the id of the changed record, the value of its field `of`, or what `is` says. */
  readonly needs?: readonly {
    readonly object: string;
    readonly link: string;
    readonly of?: string;
    readonly is?: string;
  }[];
  /** Own links whose records the rule reads. */
  readonly linked?: readonly string[];
  readonly derive: (change: EffectChange, context: EffectContext) => readonly ChangeInput[];
};
