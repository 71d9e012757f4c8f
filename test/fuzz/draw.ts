import fc from 'fast-check';

/** What is random in one request; all of it follows from the seed. */
export type Draw = {
  /** Whole numbers from 0 to that one. */
  upTo(max: number): number;
  /** True that many times of a hundred. */
  chance(percent: number): boolean;
  one<T>(list: readonly [T, ...T[]]): T;
  /** One of a list that may be empty. */
  any<T>(list: readonly T[]): T | undefined;
  /** Any characters that there are, the strangest among them. */
  text(max: number): string;
  /** Any value that JSON can say. */
  json(): unknown;
};

/** The draws of that many requests from a seed, each independent of the others. */
export function drawsOf(seed: number, count: number): Draw[] {
  return fc.sample(fc.gen(), { seed, numRuns: count }).map((g) => {
    const upTo = (max: number): number => g(fc.nat, max);
    return {
      upTo,
      chance: (percent) => upTo(99) < percent,
      one: (list) => list[upTo(list.length - 1)] ?? list[0],
      any: (list) => (list.length === 0 ? undefined : list[upTo(list.length - 1)]),
      text: (max) => g(fc.string, { unit: 'binary', maxLength: max }),
      json: () => g(fc.jsonValue, { maxDepth: 3 }),
    };
  });
}
