import type { Text } from '#kit/text.ts';
import type { Condition } from '#model/condition.ts';
import type { Kind } from '#model/field.ts';

type Color = 'grey' | 'teal' | 'blue' | 'violet' | 'pink' | 'red' | 'amber' | 'green';
type Limit = { readonly since: 'contact' | 'purchase'; readonly days: number };

/** An option of a choice: its code, its words, its colour. */
export type TradeOption = readonly [code: string, label: Text, color?: Color];

/** A field that a trade adds to an object. */
export type TradeField = {
  readonly object: string;
  readonly name: string;
  readonly kind: Kind;
  readonly label: Text;
  readonly help?: Text;
  readonly options?: readonly TradeOption[];
  readonly min?: string;
  readonly max?: string;
  readonly unique?: boolean;
  /** Quick to filter and sort by, with an index. */
  readonly filterable?: boolean;
  readonly inList?: boolean;
  readonly searchable?: boolean;
};

/** What a trade calls an object or a field instead. */
export type TradeName = {
  readonly target: string;
  readonly name: Text;
  /** Several of it, in English. */
  readonly many?: string;
};

/** A way of classing customers, its classes from high to low. */
export type TradeScheme = {
  readonly key: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly appliesTo: readonly ('organisation' | 'person' | 'household')[];
  readonly classes: readonly {
    readonly name: Text;
    readonly color: Color;
    /** Whom it holds for by rule; without rules classes are given by hand. */
    readonly rule?: Condition;
  }[];
};

/** Customers whom nobody looks after, and when others fall to them. */
export type TradePool = {
  readonly name: Text;
  readonly description: Text;
  readonly belongs: Condition;
  readonly limits: readonly Limit[];
  readonly claimsADay: number;
  readonly mostHeld: number;
  readonly protectDays: number;
};

/** A list that everybody finds in the tabs. */
export type TradeView = {
  readonly object: string;
  readonly name: Text;
  readonly filter?: Condition;
  readonly columns?: readonly string[];
  readonly sort?: readonly string[];
  readonly layout?: 'table' | 'board';
  readonly groupBy?: string;
};

/** What every saved record must meet, and what is said where it does not. */
export type TradeCheck = {
  readonly object: string;
  readonly name: Text;
  readonly condition: Condition;
  readonly when?: Condition;
  readonly sentence: Text;
  readonly field: string;
};

/** How a firm of one trade may set its workspace up: plain words and figures, nothing that acts by itself. */
export type Trade = {
  readonly key: string;
  readonly name: Text;
  readonly summary: Text;
  readonly fields: readonly TradeField[];
  readonly names: readonly TradeName[];
  readonly schemes: readonly TradeScheme[];
  /** Figures of the status rule that holds for all customers. */
  readonly status: Readonly<Record<string, number | string>>;
  readonly pools: readonly TradePool[];
  readonly views: readonly TradeView[];
  readonly tags: readonly (readonly [name: Text, color: Color])[];
  readonly relations: readonly {
    readonly code: string;
    readonly nature: 'business' | 'ownership' | 'referral' | 'family' | 'social';
    readonly name: Text;
    readonly reverse: Text;
  }[];
  /** Hours of work by ISO weekday. */
  readonly hours: readonly {
    readonly weekday: number;
    readonly from: string;
    readonly to: string;
  }[];
  readonly checks: readonly TradeCheck[];
};

/** The same hours on several weekdays. */
export function hoursOn(
  weekdays: readonly number[],
  ...shifts: readonly (readonly [from: string, to: string])[]
): Trade['hours'] {
  return weekdays.flatMap((weekday) => shifts.map(([from, to]) => ({ weekday, from, to })));
}
