import { fold } from './fold.ts';
import { simplifyEach } from './simplified.ts';

const ascii = /^[\0-\x7f]*$/;
const marks = /[\u0300-\u036f]/g;

// Letters that people without such a keyboard write in another way, and that Unicode does not take apart.
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** The text as search sees it: small letters, one width, no accents, simplified characters. */
export function searchFold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  const bare = fold(text.normalize('NFKD')).replace(marks, '').normalize('NFC');
  return simplifyEach(bare.replace(special, (letter) => plainLetters[letter] ?? letter));
}

/** A stretch of a text without blanks or punctuation: characters of an East Asian script, or a word of letters and digits. */
export type Run = { readonly script: 'east-asian' | 'word'; readonly text: string };

const eastAsian = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー`;
const runs = new RegExp(`([${eastAsian}]+)|[[\\p{L}\\p{N}\\p{M}]--[${eastAsian}]]+`, 'gv');

/** The runs of the text in their order, as written. */
export function runsOf(text: string): Run[] {
  if (ascii.test(text))
    return (text.match(/[a-z\d]+/gi) ?? []).map((word) => ({ script: 'word', text: word }));
  return Array.from(text.matchAll(runs), (match) => ({
    script: match[1] === undefined ? 'word' : 'east-asian',
    text: match[0],
  }));
}
