/** The ways of comparing two texts. */
export const comparators = [
  'exact',
  'normalised',
  'fuzzy',
  'sound',
  'company',
  'person',
  'phone',
  'email',
  'address',
  'day',
] as const;
export type Comparator = (typeof comparators)[number];
