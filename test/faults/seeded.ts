import { createRandom } from '#areas/demo/random.ts';

/** Chance that a printed seed brings back. */
export type Seeded = {
  /** From nought to one, one excluded. */
  readonly next: () => number;
  /** A whole number from `least` to `most`. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** Another chance that depends on this one's seed and the name alone, not on what was asked before. */
  readonly branch: (name: string) => Seeded;
};

/** Chance that begins with that seed (mulberry32). */
export function seeded(seed: number): Seeded {
  const { between } = createRandom(seed);
  return {
    next: () => between(0, 4_294_967_295) / 4_294_967_296,
    whole: between,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    branch: (name) => seeded(hash(`${seed}:${name}`)),
  };
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}
