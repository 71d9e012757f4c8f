import { checkVAT, countries } from 'jsvat';

/**
 * The country of a tax number that begins with its letters (DE136695976), in capitals without marks, and whether its
 * check digit holds; null when it has the form of none that Europe gives.
 */
export function vatNumberOf(
  number: string,
): { country: string; check: 'valid' | 'invalid' | 'unchecked' } | null {
  if (!/^[A-Z]{2}/.test(number)) return null;
  // Northern Ireland keeps its British number behind letters of its own.
  const british = number.replace(/^XI/, 'GB');
  const { country, isValid, isValidFormat } = checkVAT(british, checkable);
  if (!isValidFormat || country === undefined) return null;
  const hasNoDigit = /^FR(?:[A-Z]\d|\d[A-Z]|[A-Z]{2})/.test(number);
  return {
    country: country.isoCode.short,
    check: hasNoDigit ? 'unchecked' : isValid ? 'valid' : 'invalid',
  };
}

const european = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO RS SE SI SK'.split(
    ' ',
  ),
);
const checkable = countries.filter(({ codes }) => european.has(codes[0] ?? ''));
