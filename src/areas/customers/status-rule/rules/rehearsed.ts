/** How many customers are what: by the rules as they are, and by those that are tried. */
export type Tried = { readonly state: string; readonly kept: number; readonly tried: number };

/** What rules would tell of customers on a day. */
export type Rehearsal = {
  readonly looked: number;
  readonly statuses: readonly Tried[];
  readonly stages: readonly Tried[];
  readonly moves: readonly {
    readonly before: string;
    readonly after: string;
    readonly count: number;
  }[];
  /** Customers by months since their last purchase; the last is "and more". */
  readonly silence: readonly number[];
};
