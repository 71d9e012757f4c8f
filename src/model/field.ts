import type { z } from 'zod';
import type { Text } from '#kit/text.ts';
import type { AnyCondition } from './condition.ts';
import type { FormulaReading } from './formula-around.ts';
import type {
  AddressValue,
  AnyLinkValue,
  FileValue,
  LinkValue,
  MoneyValue,
  PlaceValue,
} from './value.ts';

/** One value of a choice field; the order of definition is the order of sorting. */
export type Option = {
  readonly label: Text;
  readonly color?: OptionColor;
  /** Stands on old records, and is offered no more. */
  readonly off?: true;
};

/** Palette names, readable for colour-blind people; the web app maps them to tokens. */
export type OptionColor = 'grey' | 'teal' | 'blue' | 'violet' | 'pink' | 'red' | 'amber' | 'green';

/** How a value is hidden from readers whose role says `masked`: the last digits, the domain, or nothing stays. */
export type Mask = 'tail' | 'domain' | 'all';

/** What every field may say of itself. */
export type FieldOptions = {
  readonly label: Text;
  readonly help?: Text;
  /** Always, or where the record meets the condition. */
  readonly required?: boolean | AnyCondition;
  /** No two living records of the workspace share the value. */
  readonly unique?: boolean;
  /** Has an index (workspace, field, id) and sorts any number of records. */
  readonly sortable?: boolean;
  /** Set by actions and the engine only; refused in input of people. */
  readonly readOnly?: boolean;
  /** The engine's own spelling of other fields, for comparing: stored and filterable, never shown. */
  readonly internal?: boolean;
  /** Brought up to date by rules in the background; that they did is no reason for an undo to keep a record. */
  readonly byRules?: boolean;
  /** Shown in forms only where the record meets the condition. */
  readonly shownWhen?: AnyCondition;
  readonly mask?: Mask;
  /** A value of the field's input, or 'me', 'my-unit', 'today', 'now' for kinds that know them. */
  readonly default?: unknown;
};

type Lengths = { readonly max?: number; readonly pattern?: string; readonly patternText?: Text };
type Bounds<T> = { readonly min?: T; readonly max?: T };
type Digits = Bounds<string> & { readonly scale?: number };
type Options = {
  readonly options: Readonly<Record<string, Option>>;
  /** No rule of the product goes by these options: a workspace may add its own. */
  readonly open?: true;
};
type Target = {
  readonly object: string;
  readonly onDelete?: 'keep' | 'with-parent';
  /** Leads to what stands above it, of the same object: no record comes to stand above itself. */
  readonly tree?: true;
};

/** What stands in a number before its counter; the counter begins again whenever the printed date changes, so that no number comes twice. */
export type DateParts = 'none' | 'year' | 'month' | 'day';

/**
 * How numbers look (`INV-SH-202611-0042`) and when they are given. `unique`: to every new record, gaps allowed. `gap-free`, for
 * legal documents: once the record meets `issuedWhen`, and never again another; nobody can type, change or delete such a number.
 */
export type NumberScheme = {
  readonly prefix: string;
  readonly digits: number;
  /** `year` unless said. */
  readonly dateParts?: DateParts;
  /** The day or instant field that the date is taken from; the time of giving unless said. */
  readonly datedBy?: string;
  /** Each unit counts for itself, and its code stands in the number. */
  readonly perUnit?: boolean;
} & (
  | { readonly kind?: 'unique' }
  | { readonly kind: 'gap-free'; readonly issuedWhen: AnyCondition }
);

/** The computed value of other fields of the record and of those that it links to; stored, evaluated by the commit door. */
export type Formula = {
  readonly result: ScalarKind | 'money';
  /** The fields that it reads, and paths over links (`account.name`) to those of linked records. */
  readonly from: readonly string[];
  readonly compute: (values: Readonly<Record<string, unknown>>, reading: FormulaReading) => unknown;
  /** As an administrator wrote it; by it one knows that the definition changed. */
  readonly text?: string;
};

/** A figure over records that link here; kept in table `rollup`, recomputed within seconds. */
export type RollUp = {
  readonly result: ScalarKind;
  /** `field` may be a path; `by` says by which field the last one is the last. */
  readonly over: {
    readonly object: string;
    readonly link: string;
    readonly field?: string;
    readonly by?: string;
  };
  readonly measure: 'count' | 'sum' | 'min' | 'max' | 'avg' | 'last';
  readonly where?: AnyCondition;
  /** Of a result that is a choice: those of the field that it is taken from. */
  readonly options?: Options['options'];
};

/** What each kind of field says beside the common options. */
export type KindOptions = {
  id: Record<never, never>;
  /** `recurrence`: a rule of RFC 5545, typed and shown as people say it. */
  text: Lengths & { readonly format?: 'recurrence' };
  longText: Lengths;
  richText: Lengths;
  email: Lengths;
  phone: Lengths;
  url: Lengths;
  autoNumber: { readonly scheme: NumberScheme };
  number: Bounds<number>;
  decimal: Digits;
  percent: Digits;
  money: Bounds<string>;
  day: Bounds<string>;
  instant: Bounds<string>;
  yesNo: Record<never, never>;
  choice: Options;
  manyChoice: Options;
  address: Record<never, never>;
  place: Record<never, never>;
  link: Target;
  user: Pick<Target, 'tree'>;
  links: Target;
  anyLink: { readonly objects?: readonly string[] };
  file: Record<never, never>;
  files: Record<never, never>;
  structure: { readonly schema: z.ZodType };
  formula: Formula;
  rollUp: RollUp;
};

/** The kinds of field. */
export type Kind = keyof KindOptions;

/** The kinds that hold one comparable value. */
export type ScalarKind =
  | 'text'
  | 'longText'
  | 'email'
  | 'phone'
  | 'url'
  | 'number'
  | 'decimal'
  | 'percent'
  | 'day'
  | 'instant'
  | 'yesNo'
  | 'choice';

/** A field of a given kind. */
export type FieldOfKind<K extends Kind> = { readonly kind: K } & FieldOptions & KindOptions[K];

/** Any field; switch on `kind`. */
export type Field = { [K in Kind]: FieldOfKind<K> }[Kind];

function maker<K extends Kind>(kind: K) {
  return <const O extends FieldOptions & KindOptions[K]>(options: O) => ({ kind, ...options });
}

/** Builders of fields: `field.text({ label: { en, zh } })`. */
export const field = {
  id: maker('id'),
  text: maker('text'),
  longText: maker('longText'),
  richText: maker('richText'),
  email: maker('email'),
  phone: maker('phone'),
  url: maker('url'),
  autoNumber: maker('autoNumber'),
  number: maker('number'),
  decimal: maker('decimal'),
  percent: maker('percent'),
  money: maker('money'),
  day: maker('day'),
  instant: maker('instant'),
  yesNo: maker('yesNo'),
  choice: maker('choice'),
  manyChoice: maker('manyChoice'),
  address: maker('address'),
  place: maker('place'),
  link: maker('link'),
  user: maker('user'),
  links: maker('links'),
  anyLink: maker('anyLink'),
  file: maker('file'),
  files: maker('files'),
  structure: maker('structure'),
  formula: maker('formula'),
  rollUp: maker('rollUp'),
} as const;

type ValueByKind = {
  id: string;
  text: string;
  longText: string;
  richText: string;
  email: string;
  phone: string;
  url: string;
  autoNumber: string;
  number: number;
  decimal: string;
  percent: string;
  money: MoneyValue;
  day: string;
  instant: string;
  yesNo: boolean;
  address: AddressValue;
  place: PlaceValue;
  link: LinkValue;
  user: LinkValue;
  links: readonly LinkValue[];
  anyLink: AnyLinkValue;
  file: FileValue;
  files: readonly FileValue[];
};

/** The value that a reply carries for the field, before null for "empty". */
export type ValueOf<F> = F extends { readonly kind: 'choice'; readonly options: infer O }
  ? keyof O & string
  : F extends { readonly kind: 'manyChoice'; readonly options: infer O }
    ? readonly (keyof O & string)[]
    : F extends { readonly kind: 'structure'; readonly schema: z.ZodType<infer S> }
      ? S
      : F extends { readonly kind: 'formula' | 'rollUp'; readonly result: infer R }
        ? R extends keyof ValueByKind
          ? ValueByKind[R]
          : string
        : F extends { readonly kind: infer K }
          ? K extends keyof ValueByKind
            ? ValueByKind[K]
            : never
          : never;

/** The value as replies show it: null where the field may be empty. */
export type ReplyOf<F> = F extends { readonly required: true } ? ValueOf<F> : ValueOf<F> | null;
