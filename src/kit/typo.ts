import type { NameKind } from './pinyin.ts';
import { searchableOf } from './searchable.ts';

/** The fewest letters of a word in which a typing mistake is forgiven. */
const fewestTypoLetters = 4;

// A word has as many keys as letters; beyond this it is no word that people type.
const mostTypoLetters = 32;

const longestPinyin = 24;

/** The words of the text in which a mistake is forgiven: words of letters, and the joined pinyin of its stretches. */
export function typoWords(text: string, kind: NameKind): string[] {
  const { words, readings } = searchableOf(text, kind);
  const pinyin = readings.flatMap(({ letters }) =>
    letters.length <= longestPinyin ? [letters] : [],
  );
  return [...new Set([...words, ...pinyin])].filter(isForgiving);
}

/** The word and what is left of it when one letter is dropped; words one mistake apart share one of these. */
export function deletionKeys(word: string): string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, index) => letters.toSpliced(index, 1).join(''))])];
}

/** Whether the words differ by at most one letter dropped, added, changed or swapped with its neighbour. */
export function isOneTypoApart(a: string, b: string): boolean {
  const [shorter, longer] = [[...a], [...b]].toSorted((left, right) => left.length - right.length);
  if (shorter === undefined || longer === undefined || longer.length - shorter.length > 1)
    return false;

  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  if (shorter.length < longer.length)
    return areEqual(shorter.slice(start), longer.slice(start + 1));
  if (areEqual(shorter.slice(start + 1), longer.slice(start + 1))) return true;
  const isSwapped = shorter[start] === longer[start + 1] && shorter[start + 1] === longer[start];
  return isSwapped && areEqual(shorter.slice(start + 2), longer.slice(start + 2));
}

/** Whether a mistake in this word is forgiven: letters only, neither few nor very many. */
export function isForgiving(word: string): boolean {
  return (
    word.length >= fewestTypoLetters && word.length <= mostTypoLetters && /^\p{L}+$/u.test(word)
  );
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((letter, index) => letter === b[index]);
}
