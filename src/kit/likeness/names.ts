import { companyNameOf } from '../company-name.ts';
import { splitName } from '../person-name.ts';
import { pinyinOf, soundOf } from './sounds.ts';
import { prepared, type Prepared, type Way } from './way.ts';
import { compareWords, stretchLikeness, wordsOf } from './words.ts';

const han = /\p{Script=Han}/u;

/** Words in any order, with slips of the keys, run together or cut short. */
export const fuzzy: Way = {
  prepare(text) {
    const words = wordsOf(text);
    return prepared(words.join(''), words);
  },
  compare: likeWords,
  features: ({ whole, words }) => [whole, ...telling(words)],
};

/** A company's name without its legal form and what stands in brackets. */
export const company: Way = {
  prepare(text) {
    const { core, places } = companyNameOf(text);
    const words = wordsOf(core);
    return prepared(words.join(''), words, places.join('|'));
  },
  compare(a, b) {
    // Two branches are still worth a look, but less than one company written twice.
    const apart = a.beside !== '' && b.beside !== '' && a.beside !== b.beside ? 0.9 : 1;
    if (a.whole === b.whole) return apart;
    return Math.max(likeWords(a, b), insideOther(a.whole, b.whole)) * apart;
  },
  features: ({ whole, words }) => [
    whole,
    // 上海知音科技 is often called 知音科技.
    ...(han.test(whole) && whole.length > 4 ? [whole.slice(2)] : []),
    ...telling(words),
  ],
};

/** A person's name, in any order, also between Han and pinyin. */
export const person: Way = {
  prepare(text) {
    const words = wordsOf(text);
    const whole = words.join('');
    return prepared(whole, words, readingOf(whole, words));
  },
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    const [isHan, isOtherHan] = [han.test(a.whole), han.test(b.whole)];
    if (isHan && isOtherHan) return likeHanNames(a, b);
    if (isHan || isOtherHan) return a.beside === b.beside ? 0.9 : 0;
    return a.beside === b.beside ? 0.98 : likeWords(a, b);
  },
  features: ({ words, beside }) => [beside, ...telling(words)],
};

/** Spoken alike: the pinyin of Han, the sound of other words. */
export const sound: Way = {
  prepare(text) {
    const words = wordsOf(text);
    const sounds = words.map((word) => soundOf(word));
    return prepared(words.join(''), sounds, sounds.join(''));
  },
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    if (a.beside === b.beside) return 0.95;
    return 0.9 * compareWords(a.words, b.words).likeness;
  },
  features: ({ words, beside }) => [beside, ...words],
};

function likeWords(a: Prepared, b: Prepared): number {
  if (a.whole === b.whole) return 1;
  // Blanks mean little (Sa Tsu Ki); a text within the other's words is judged by the words.
  const { likeness, inside } = compareWords(a.words, b.words);
  return Math.max(likeness, inside, stretchLikeness(a.whole, b.whole));
}

function insideOther(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!han.test(short) || short.length < 3) return 0;
  return long.endsWith(short) ? 0.9 : long.startsWith(short) ? 0.85 : 0;
}

function likeHanNames(a: Prepared, b: Prepared): number {
  if (a.beside === b.beside) return 0.85;
  const shared = stretchLikeness(a.whole, b.whole);
  // 张伟 and 张强 share half their characters, and are two people.
  return a.whole.length < 3 || b.whole.length < 3 ? 0 : Math.max(0, shared - 0.1);
}

// Family and given name read apart and put in one order, so that 张伟, Zhang Wei and Wei Zhang read the same.
function readingOf(whole: string, words: readonly string[]): string {
  if (!han.test(whole)) return words.toSorted().join('');
  const { family, given } = splitName(whole);
  return [pinyinOf(family, 'person'), pinyinOf(given)].toSorted().join('');
}

/** Of words the sounds of the longest few, of a stretch of Han its beginning and end. */
function telling(words: readonly string[]): string[] {
  return words
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, 3)
    .flatMap((word) =>
      han.test(word)
        ? word.length > 4
          ? [word.slice(0, 4), word.slice(-4)]
          : []
        : word.length > 1
          ? [soundOf(word)]
          : [],
    );
}
