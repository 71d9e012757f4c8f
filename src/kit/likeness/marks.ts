import { emailKey } from '../email-address.ts';
import { canonicalPhone } from '../phone.ts';
import { soundOf } from './sounds.ts';
import { isSame, prepared, type Way } from './way.ts';
import { compareWords, stretchLikeness, wordsOf } from './words.ts';

/** The same letter by letter. */
export const exact: Way = {
  prepare: (text) => prepared(text.normalize('NFC').trim()),
  compare: isSame,
  features: ({ whole }) => [whole],
};

/** The same but for width, small and capital letters, accents, blanks and punctuation; of a web address its host and path. */
export const normalised: Way = {
  prepare: (text) => prepared(wordsOf(text.replace(/^https?:\/\/(?:www\.)?/i, '')).join('')),
  compare: isSame,
  features: ({ whole }) => [whole],
};

const shortestPhone = 7;

/** The same number, with or without country and area code. */
export const phone: Way = {
  prepare(text) {
    const [number = ''] = (canonicalPhone(text) ?? text).split(';');
    // What is typed without its country is read as a number of China, whatever it is.
    const digits = number.normalize('NFKC').replace(/^\+86|\D/g, '');
    return digits.length < 5 ? null : prepared(digits.replace(/^0+/, ''));
  },
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    const [short, long] = a.whole.length < b.whole.length ? [a, b] : [b, a];
    return short.whole.length >= shortestPhone && long.whole.endsWith(short.whole) ? 0.95 : 0;
  },
  features: ({ whole }) => [whole.slice(-shortestPhone)],
};

/** The same mailbox; nearly so where a letter or two of the domain or the name is wrong. */
export const email: Way = {
  prepare(text) {
    const key = emailKey(text);
    const at = key.lastIndexOf('@');
    return prepared(key, [key.slice(0, Math.max(0, at)), key.slice(at + 1)]);
  },
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    const [local = '', domain = ''] = a.words;
    const [otherLocal = '', otherDomain = ''] = b.words;
    if (local === otherLocal && local.length > 4 && domain !== otherDomain)
      return stretchLikeness(domain, otherDomain) >= 0.7 ? 0.8 : 0.3;
    const isSlip = domain === otherDomain && local.length > 6;
    return isSlip && stretchLikeness(local, otherLocal) >= 0.85 ? 0.7 : 0;
  },
  features: ({ whole, words: [local = ''] }) => (local.length > 4 ? [whole, local] : [whole]),
};

/** The same day; nearly so with day and month changed over or one digit wrong. */
export const day: Way = {
  prepare: (text) => prepared(text.slice(0, 10).replace(/\D/g, '')),
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    if (a.whole.length !== b.whole.length) return 0;
    const wrong = [...a.whole].filter((digit, at) => digit !== b.whole[at]).length;
    if (wrong === 1) return 0.75;
    return wrong <= 4 && sorted(a.whole) === sorted(b.whole) ? 0.75 : 0;
  },
  features: ({ whole }) => [whole, sorted(whole)],
};

// Kinds of streets and sides of the compass are written, shortened or left out as people like.
const ofStreets = new Set(
  (
    'street st str avenue ave av road rd boulevard blvd drive dr lane ln place pl square sq highway hwy court ct circuit cct crescent cres ' +
    'parkway pkwy terrace tce way floor fl suite ste room rm building bldg unit no number near off at between and the of in ' +
    'north south east west n s e w ne nw se sw strasse rue via calle'
  ).split(' '),
);
const chineseUnits =
  /(?:特别行政区|自治区|自治州|省|市|区|县|镇|乡|街道|大街|大道|路|街|巷|弄|号楼|号|栋|幢|单元|楼|层|室|座)/g;

/** The same place: house numbers are the same or not, words of streets with slips; kinds of streets are left out. */
export const address: Way = {
  prepare(text) {
    const words = wordsOf(apart(text)).map(asNumber);
    const telling = words.filter((word) => !ofStreets.has(word));
    const kept = telling.length > 0 ? telling : words;
    return prepared(kept.join(' '), kept);
  },
  compare(a, b) {
    if (a.whole === b.whole) return 1;
    const { likeness, inside } = compareWords(a.words, b.words, weigh);
    // A street without the house is not the place.
    const isHouse = a.words.some((word) => /\d/.test(word) && b.words.includes(word));
    return Math.max(likeness, isHouse ? inside : 0);
  },
  features({ whole, words }) {
    const number = words.find((word) => /\d/.test(word)) ?? '';
    const named = words
      .filter((word) => !/\d/.test(word))
      .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return [whole, ...named.slice(0, 2).map((word) => `${number} ${soundOf(word)}`)];
  },
};

const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  );

function asNumber(word: string): string {
  const spoken = ordinals.indexOf(word);
  return spoken > 0 ? String(spoken) : word.replace(/^(\d+)(?:st|nd|rd|th|d)$/, '$1');
}

function weigh(word: string): number {
  return /\d/.test(word) ? 6 : Math.min(8, word.length) + 1;
}

function apart(text: string): string {
  return text
    .normalize('NFKC')
    .replace(chineseUnits, ' ')
    .replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
}

function sorted(text: string): string {
  return [...text].toSorted().join('');
}
