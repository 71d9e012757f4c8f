/** A pool as somebody meets it who may claim from it or is in charge of it. */
export type PoolOverview = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly isMember: boolean;
  readonly isInCharge: boolean;
  /** How many customers lie in it. */
  readonly customers: number;
  readonly claimsADay: number | null;
  readonly claimedToday: number;
  readonly mostHeld: number | null;
  readonly held: number;
  /** How many more may be claimed now; null where nothing bounds it. */
  readonly left: number | null;
  readonly recycles: boolean;
};

/** Whom rules take from whom, and when. */
export type FallsWhen = {
  /** How many have an owner and belong to the pool. */
  readonly customers: number;
  /** How many would fall at once. */
  readonly now: number;
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly owners: readonly { readonly id: string; readonly held: number; readonly now: number }[];
  /** Of those who would fall at once, the first by the day since which they would have. */
  readonly first: readonly {
    readonly id: string;
    readonly name: string;
    readonly ownerId: string;
    readonly day: string;
  }[];
};
