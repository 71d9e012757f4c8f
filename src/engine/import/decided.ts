import type { Problem } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { ImportFinding, ImportOutcome, ImportSettings } from '#model/import-settings.ts';
import type { MatchRule } from '#model/match-rule.ts';
import type { Loaded } from '../commit/load.ts';
import type { Scope } from '../scope.ts';
import type { Parts } from './children.ts';
import type { Likely } from './choose.ts';
import type { Draft } from './drafts.ts';
import type { Made } from './links.ts';
import type { Found } from './look-up.ts';
import type { RowPlan } from './mapping.ts';
import type { LookUpKey } from './row-keys.ts';

/** What becomes of a row, decided but not written. */
export type Decided = {
  readonly draft: Draft;
  outcome: ImportOutcome;
  readonly id: string | null;
  readonly change: ChangeInput | null;
  readonly parts: readonly ChangeInput[];
  /** Records that the row names and that are made with it. */
  readonly made: readonly Made[];
  /** Its own record, where the row makes one. */
  readonly own: Made | null;
  readonly diff: readonly { field: string; before: unknown; after: unknown }[] | null;
  problems: Problem[];
  /** How it was looked for; null where it was refused before that. */
  readonly found: Told | null;
  /** The record of an earlier row that has the value which no two may have. */
  readonly clash: Made | null;
};

/** How a row found its record: by which key or rule, several, or none. */
export type Told = {
  readonly how: ImportFinding['how'];
  readonly by: string | null;
  /** What it may mean, where that is not one. */
  readonly candidates: readonly string[];
};

/** What an import remembers from row to row: records that it makes, by token. */
export type Memory = Map<string, Made>;

/** What becomes of a row that a rule for duplicates calls the same as a record, and the rules. */
export type TwinRules = {
  readonly act: Exclude<NonNullable<ImportSettings['duplicates']>, 'allow'>;
  readonly rules: readonly MatchRule[];
};

/** What rows are decided by. */
export type Task = {
  readonly plan: RowPlan;
  readonly settings: ImportSettings;
  /** By what rows find their record, in this order; an id comes before all. */
  readonly matchKeys: readonly LookUpKey[];
  /** Keys by which a later row may mean the record of an earlier one. */
  readonly askedKeys: readonly LookUpKey[];
  /** Keys that no two records share. */
  readonly uniqueKeys: readonly LookUpKey[];
  /** Null where rows are not compared by the rules for duplicates. */
  readonly twins: TwinRules | null;
};

/** A key of a row's own record in the spelling that is compared. */
export type SpelledKey = { readonly key: LookUpKey; readonly value: string };

/** What is known when rows are decided. */
export type Context = Task & {
  readonly scope: Scope;
  readonly found: ReadonlyMap<string, Found>;
  /** Of each row the keys by which it finds its record, and those that no other may have. */
  readonly keys: ReadonlyMap<
    Draft,
    { readonly match: SpelledKey[]; readonly claims: SpelledKey[] }
  >;
  readonly loaded: Loaded;
  readonly parts: Parts;
  /** Of rows that no key finds the records that they are like by a rule. */
  readonly likely: ReadonlyMap<Draft, Likely>;
  /** The main units of those who are named as owners. */
  readonly units: ReadonlyMap<string, string>;
  readonly memory: Memory;
  /** Of records that are there the fields that rows looked at so far change. */
  readonly said: Map<string, Set<string>>;
};

/** A row of which nothing follows. */
export function nothing(draft: Draft): Decided {
  return {
    draft,
    outcome: 'skip',
    id: null,
    change: null,
    parts: [],
    made: [],
    own: null,
    diff: null,
    problems: [],
    found: null,
    clash: null,
  };
}

/** The row as it is when it is refused: at odds with what is there, or wrong in itself. */
export function refusedRow(draft: Draft, problems: readonly Problem[]): Decided {
  return {
    ...nothing(draft),
    outcome: problems.some((problem) => problem.status === 409) ? 'conflict' : 'error',
    problems: [...problems],
  };
}
