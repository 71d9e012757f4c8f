import { parseDate } from './read-dates.ts';
import { parseAmount, parseNumber } from './read-numbers.ts';
import { isBlankWord, parseYesNo, plainWord } from './read-words.ts';

const shapes: Readonly<Record<string, (text: string) => boolean>> = {
  email: (text) =>
    /^(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]{2,}$/.test(text) ||
    /<[^\s@]+@[^\s@]+>$/.test(text),
  url: (text) =>
    /^https?:\/\/\S+$/i.test(text) ||
    /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(text),
  phone: isLikePhone,
  day: isLikeDate,
  instant: isLikeDate,
  number: isLikeNumber,
  decimal: isLikeNumber,
  percent: isLikeNumber,
  money: (text) => parseAmount(text, '.') !== null || parseAmount(text, ',') !== null,
  yesNo: (text) => parseYesNo(text) !== null,
};

/** The share of the values that are of the kind, or among the choices; null where any text is. */
export function shareOfKind(
  values: readonly string[],
  kind: string,
  choices: readonly string[] = [],
): number | null {
  const known = new Set(choices.map(plainWord));
  const isOfKind = known.size > 0 ? (text: string) => known.has(plainWord(text)) : shapes[kind];
  const told = values.filter((value) => !isBlankWord(value));
  if (!isOfKind || told.length === 0) return null;
  return told.filter((value) => isOfKind(value.trim())).length / told.length;
}

function isLikePhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 7 || digits > 18 || isLikeDate(text)) return false;
  if (!/^[+(]?\d[\d\s().\-/+]*(?:(?:ext|x|转|#)\.?\s?\d+)?$/i.test(text.normalize('NFKC')))
    return false;
  // Bare digits may be any number; a Chinese mobile number has a shape of its own.
  return /[+()\s\-/]/.test(text) || /^(?:86)?1[3-9]\d{9}$/.test(text) || /^0\d{9,11}$/.test(text);
}

function isLikeDate(text: string): boolean {
  return (
    parseDate(text, 'dmy') !== null ||
    parseDate(text, 'mdy') !== null ||
    parseDate(text, 'ymd') !== null
  );
}

function isLikeNumber(text: string): boolean {
  return parseNumber(text, '.') !== null || parseNumber(text, ',') !== null;
}
