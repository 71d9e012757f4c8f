import { address, day, email, exact, normalised, phone } from './marks.ts';
import { company, fuzzy, person, sound } from './names.ts';
import type { Comparator } from './comparators.ts';
import type { Prepared, Way } from './way.ts';

export type { Prepared } from './way.ts';

const ways: Readonly<Record<Comparator, Way>> = {
  exact,
  normalised,
  fuzzy,
  sound,
  company,
  person,
  phone,
  email,
  address,
  day,
};

/** The text taken apart for this way of comparing; null where nothing is left to compare. */
export function prepareFor(comparator: Comparator, text: string): Prepared | null {
  return ways[comparator].prepare(text);
}

/** How alike two texts are that were taken apart for this way: from 0, nothing alike, to 1, the same; the order means nothing. */
export function likeness(comparator: Comparator, a: Prepared, b: Prepared): number {
  const [first, second] = a.whole <= b.whole ? [a, b] : [b, a];
  return ways[comparator].compare(first, second);
}

/** What texts that are alike in this way have in common, most telling first. */
export function featuresOf(comparator: Comparator, one: Prepared): readonly string[] {
  return [...new Set(ways[comparator].features(one))].filter((feature) => feature !== '');
}
