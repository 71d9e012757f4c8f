/** A text taken apart once, to be compared often. */
export type Prepared = {
  readonly whole: string;
  readonly words: readonly string[];
  /** What a way of comparing needs beside it: the reading of a name, the places of a company. */
  readonly beside: string;
};

/** A way of comparing two texts. */
export type Way = {
  /** The text taken apart; null where nothing is left to compare. */
  readonly prepare: (text: string) => Prepared | null;
  /** From 0, nothing alike, to 1, the same. */
  readonly compare: (a: Prepared, b: Prepared) => number;
  /** What texts that are alike have in common, most telling first; the same text always gives the same. */
  readonly features: (one: Prepared) => readonly string[];
};

/** The text taken apart, or null where it is empty. */
export function prepared(
  whole: string,
  words: readonly string[] = [],
  beside = '',
): Prepared | null {
  return whole === '' ? null : { whole, words, beside };
}

/** One or nothing: whether both are the same. */
export function isSame(a: Prepared, b: Prepared): number {
  return a.whole === b.whole ? 1 : 0;
}
