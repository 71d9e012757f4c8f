import { canonicalDecimal, isDecimal } from '#kit/decimal.ts';
import { fold } from '#kit/fold.ts';
import { readingsOf } from '#kit/pinyin.ts';
import { formulaLimits } from '../expression.ts';
import { bounded, boundedText } from '../value.ts';
import { wholeOf } from './numbers.ts';

export function firstCharacters(text: string, count: string): string | null {
  const wanted = wholeOf(count);
  return wanted === null || wanted <= 0 ? null : [...text].slice(0, wanted).join('');
}

export function lastCharacters(text: string, count: string): string | null {
  const wanted = wholeOf(count);
  return wanted === null || wanted <= 0 ? null : [...text].slice(-wanted).join('');
}

export function middleCharacters(text: string, start: string, count: string): string | null {
  const [first, wanted] = [wholeOf(start), wholeOf(count)];
  if (first === null || wanted === null || first < 1 || wanted <= 0) return null;
  return [...text].slice(first - 1, first - 1 + wanted).join('');
}

export function trimmed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** The text with another one in each place of the part; null where it would grow out of all bounds. */
export function replaced(text: string, part: string | null, by: string | null): string | null {
  if (part === null) return text;
  const pieces = text.split(part);
  const size = text.length + (pieces.length - 1) * ((by?.length ?? 0) - part.length);
  return size > formulaLimits.text ? null : boundedText(pieces.join(by ?? ''));
}

export function contains(text: string, part: string): boolean {
  return fold(text).includes(fold(part));
}

export function startsWith(text: string, part: string): boolean {
  return fold(text).startsWith(fold(part));
}

export function endsWith(text: string, part: string): boolean {
  return fold(text).endsWith(fold(part));
}

/** At which character the part first stands, from 1 on. */
export function placeOf(text: string, part: string): string | null {
  const index = text.indexOf(part);
  return index < 0 ? null : String(lengthOf(text.slice(0, index)) + 1);
}

/** How many characters, not halves of them, the text has. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

export function numberIn(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const withoutCommas = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain;
  if (withoutCommas.length > 60 || !isDecimal(withoutCommas)) return null;
  return bounded(canonicalDecimal(withoutCommas));
}

/** The text in pinyin, syllables apart from each other and from what they stand beside. */
export function inPinyin(text: string): string | null {
  if (text.length > mostForPinyin) return null;
  return boundedText(trimmed(spelled(text)));
}

/** The first letters of the pinyin and of other words, in small letters. */
export function initialsOf(text: string): string | null {
  if (text.length > mostForPinyin) return null;
  const words = spelled(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return boundedText(words.map((word) => fold([...word][0] ?? '')).join(''));
}

// Readings are looked up and remembered whole: titles and names, not letters.
const mostForPinyin = 1000;

function spelled(text: string): string {
  const readings = readingsOf(text, 'text');
  return [...text]
    .map((character, index) => (readings[index] ? ` ${readings[index]} ` : character))
    .join('');
}
