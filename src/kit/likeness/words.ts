import { jaroWinkler } from '@skyra/jaro-winkler';
import { distance } from 'fastest-levenshtein';
import { runsOf, searchFold } from '../search-fold.ts';

/** The words of a text as they are compared: one width, small letters, no accents, simplified, no punctuation; a stretch of Han is one word. */
export function wordsOf(text: string): string[] {
  const joined = text.normalize('NFKC').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  const folded = searchFold(joined).replace(/(?<=\p{L})['’.](?=\p{L})/gu, '');
  return runsOf(folded).map((run) => run.text);
}

/** How much two words look alike, from 0 to 1: a slip of the keys costs little, another beginning much; numbers are the same or not. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (hasDigit(short) && hasDigit(long)) return 0;
  const cut = startLikeness(short, long);
  if (short.length < 2 || long.length > 2 * short.length + 2) return cut;
  const edits = 1 - distance(short, long) / long.length;
  // Where most letters differ no way of counting makes them alike.
  if (long.length <= 3 || edits < 0.4) return Math.max(edits, cut);
  // Jaro pairs letters from the left: the order of its two sides is fixed, so that likeness goes both ways.
  const [left, right] = a < b ? [a, b] : [b, a];
  return Math.max(edits, jaroWinkler(left, right) * 2 - 1, cut);
}

function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

// An initial, or a word cut short, says something, but not much.
function startLikeness(short: string, long: string): number {
  return short !== '' && long.startsWith(short) ? 0.5 + 0.4 * (short.length / long.length) : 0;
}

/** How much a word tells. */
export type Weigh = (word: string) => number;

/** What two lists of words have in common, whatever their order. */
export type Shared = {
  /** By all the words of both, from 0 to 1. */
  readonly likeness: number;
  /** By the words of the shorter list alone: a name is often written with less. 0 where one of them is missing or they are too few to tell. */
  readonly inside: number;
};

/** Compares two lists of words, each word with the one that it is most like. */
export function compareWords(
  a: readonly string[],
  b: readonly string[],
  weigh: Weigh = letters,
): Shared {
  const weights = [weightOf(a, weigh), weightOf(b, weigh)] as const;
  let agreed = 0;
  const least = { a: 1, b: 1 };
  const [restA, restB] = withoutSame(a, b, (word) => (agreed += 2 * weigh(word)));
  const pairs = restA
    .flatMap((left, at) =>
      restB.map((right, other) => ({ at, other, like: wordLikeness(left, right), left, right })),
    )
    .filter(({ like }) => like > 0.5)
    .toSorted((one, two) => two.like - one.like);
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  for (const { at, other, like, left, right } of pairs) {
    if (takenA.has(at) || takenB.has(other)) continue;
    takenA.add(at);
    takenB.add(other);
    agreed += like * (weigh(left) + weigh(right));
    least.a = Math.min(least.a, like);
    least.b = Math.min(least.b, like);
  }
  if (takenA.size < restA.length) least.a = 0;
  if (takenB.size < restB.length) least.b = 0;
  const total = weights[0] + weights[1];
  const isFewer = weights[0] < weights[1] || (weights[0] === weights[1] && a.length <= b.length);
  const [few, held] = isFewer ? [a, least.a] : [b, least.b];
  return {
    likeness: total === 0 ? 0 : agreed / total,
    inside: insideLikeness(few, held, weights),
  };
}

// One short word that stands in another name says nothing, one word nearly like another neither.
function insideLikeness(
  few: readonly string[],
  held: number,
  weights: readonly [number, number],
): number {
  const [weight, more] = [Math.min(...weights), Math.max(...weights)];
  const enough = few.length === 1 ? 1 : 0.8;
  return weight < 5 || held < enough ? 0 : 0.8 + 0.15 * (weight / more);
}

function withoutSame(
  a: readonly string[],
  b: readonly string[],
  found: (word: string) => void,
): [string[], string[]] {
  const restB = [...b];
  const restA = a.filter((word) => {
    const at = restB.indexOf(word);
    if (at < 0) return true;
    restB.splice(at, 1);
    found(word);
    return false;
  });
  return [restA, restB];
}

/** How much two stretches without blanks look alike. */
export function stretchLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

function weightOf(words: readonly string[], weigh: Weigh): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

const fillers = new Set('the a an and of at in on le la les el los las der die das und'.split(' '));

function letters(word: string): number {
  return fillers.has(word) ? 1 : Math.min(8, word.length) + 1;
}
