import { parseChineseNumber } from './chinese-number.ts';
import { addDecimals, canonicalDecimal, multiplyDecimals, negateDecimal } from './decimal.ts';
import type { Money } from './money.ts';
import { takeCurrency } from './typed-currency.ts';

/**
 * The number that a person typed, as the locale writes numbers (1,234.50 in 'en', 1.234,50 in 'de'), with units of scale
 * (3.5万, 10k, 2 Mio) and in Chinese numerals; null when it is none or could be two.
 */
export function parseTypedNumber(text: string, locale: string): string | null {
  const plain = text.normalize('NFKC').replace(/[−–]/g, '-').trim();
  const negative =
    /^\((.*)\)$/.exec(plain)?.[1] ??
    /^-\s*(.*)$/.exec(plain)?.[1] ??
    /^([^-]*\d)\s*-$/.exec(plain)?.[1];
  const unsigned = (negative ?? plain).replace(/^\+\s*/, '');
  const size = /^[-+(]/.test(unsigned) ? null : parseScaled(unsigned, locale);
  return size !== null && negative !== undefined ? negateDecimal(size) : size;
}

/** The money that a person typed (¥1,234.50, USD 10k, 3.5万元, 12,50 €), in the currency where none is typed; or null. */
export function parseTypedMoney(text: string, locale: string, currency: string): Money | null {
  // The French write $US and £GB.
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/([$£])(US|GB|CA|AU|HK|SG|TW)\b/, '$2$1');
  const found = takeCurrency(plain, currency);
  const amount = parseTypedNumber(found.rest, locale) ?? parseTypedNumber(plain, locale);
  return amount === null ? null : { amount, currency: found.currency };
}

const scales: Readonly<Record<string, string>> = {
  k: '1000',
  tsd: '1000',
  thousand: '1000',
  千: '1000',
  百: '100',
  w: '10000',
  万: '10000',
  萬: '10000',
  百万: '1000000',
  千万: '10000000',
  m: '1000000',
  mn: '1000000',
  mm: '1000000',
  mio: '1000000',
  mln: '1000000',
  million: '1000000',
  亿: '100000000',
  億: '100000000',
  b: '1000000000',
  bn: '1000000000',
  mrd: '1000000000',
  billion: '1000000000',
  万亿: '1000000000000',
  lakh: '100000',
  cr: '10000000',
  crore: '10000000',
};
const scaled = /^([\d.,'’\s]*\d)\s*(\p{L}+)?\.?$/u;

function parseScaled(text: string, locale: string): string | null {
  const match = scaled.exec(text);
  if (match === null) return parseCompound(text);
  const [, digits = '', unit] = match;
  const number = parseDigits(digits, locale);
  if (number === null) return null;
  if (unit === undefined) return number;
  const scale = scales[unit.toLowerCase()];
  return scale === undefined ? parseChineseNumber(text) : multiplyDecimals(number, scale);
}

// 1亿2000万: parts in descending order, each a number and its unit.
function parseCompound(text: string): string | null {
  const parts = Array.from(text.matchAll(/(\d+(?:\.\d+)?)(万亿|亿|万)/g));
  if (parts.length < 2 || parts.map(([part]) => part).join('') !== text)
    return parseChineseNumber(text);
  const values = parts.map(([, number = '', unit = '']) => ({
    unit,
    value: multiplyDecimals(number, scales[unit] ?? '1'),
  }));
  const order = values.map(({ unit }) => ['万亿', '亿', '万'].indexOf(unit));
  const isDescending = order.every(
    (place, index) => index === 0 || place > (order[index - 1] ?? 0),
  );
  return isDescending ? addDecimals(...values.map(({ value }) => value)) : null;
}

// Blanks and apostrophes only ever group. Of points and commas the last of two kinds is the decimal one; a single
// kind is read as the locale reads it, or as the decimal one where it cannot group (12,5 in 'en').
function parseDigits(digits: string, locale: string): string | null {
  const bare = digits.replace(/(?<=\d)['’\s](?=\d{3}(?!\d))/g, '');
  if (!/^[\d.,]+$/.test(bare)) return null;
  const marks = [...new Set(bare.replace(/\d/g, ''))];
  if (marks.length === 0) return canonicalDecimal(bare);
  const last = bare.at(Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))) ?? '.';
  if (marks.length === 2) return grouped(bare, last === '.' ? ',' : '.', last);

  const isOnce = bare.indexOf(last) === bare.lastIndexOf(last);
  if (isOnce && decimalMark(locale) === last) return grouped(bare, '', last);
  if (grouping(last).test(bare)) return canonicalDecimal(bare.replaceAll(last, ''));
  return isOnce && !/\d{3,}$/.test(bare) ? grouped(bare, '', last) : null;
}

function grouped(digits: string, group: string, decimal: string): string | null {
  const [whole = '', fraction, more] = digits.split(decimal);
  if (fraction === undefined || more !== undefined || !/^\d*$/.test(fraction)) return null;
  if (group !== '' && whole.includes(group) && !grouping(group).test(whole)) return null;
  return canonicalDecimal(`${group === '' ? whole : whole.replaceAll(group, '')}.${fraction}`);
}

// Groups of three, of two and three in India, of four in China.
function grouping(mark: string): RegExp {
  const separator = mark === '.' ? '\\.' : mark;
  return new RegExp(
    `^\\d{1,3}(?:${separator}\\d{2,3})*${separator}\\d{3}$|^\\d{1,4}(?:${separator}\\d{4}){2,}$`,
  );
}

const decimalMarks = new Map<string, string>();

function decimalMark(locale: string): string {
  const known = decimalMarks.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const mark = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  decimalMarks.set(locale, mark);
  return mark;
}
