import { canonicalDecimal, multiplyDecimals } from '../decimal.ts';

/** What stands before the decimals of a number. */
export type DecimalMark = '.' | ',';

/**
 * What stands before the decimals in a column, settled by all of its values; a point where nothing tells, as
 * 1,234 alone does not.
 */
export function detectDecimalMark(column: readonly string[]): DecimalMark {
  let points = 0;
  let commas = 0;
  for (const text of column) {
    const mark = markOf(bare(text));
    if (mark === '.') points += 1;
    if (mark === ',') commas += 1;
  }
  return commas > points ? ',' : '.';
}

/**
 * The decimal that the text stands for: '1,234.50', '(12)', '12-', '１２', '3.5万', '12 %' (as 12), '1.2E+3'; null
 * where it is none.
 */
export function parseNumber(text: string, mark: DecimalMark = '.'): string | null {
  const plain = bare(text);
  const unit = units.find(([name]) => plain.endsWith(name));
  const digits = unit ? plain.slice(0, -unit[0].length) : plain;
  const isNegative = /^-|^\(.*\)$|-$/.test(digits);
  const unsigned = digits.replace(/^\((.*)\)$/, '$1').replace(/^[+-]|-$/, '');
  const number = withPoint(unsigned, mark);
  if (number === null) return null;
  const exact = multiplyDecimals(number, unit?.[1] ?? '1');
  return isNegative ? multiplyDecimals(exact, '-1') : exact;
}

/** An amount and, where the text names it beyond doubt, its currency ('€ 5', 'US$5', '5元'; not '$5' or '¥5'). */
export type AmountText = { readonly amount: string; readonly currency: string | null };

/** The amount that the text stands for; null where it is none. */
export function parseAmount(text: string, mark: DecimalMark = '.'): AmountText | null {
  const plain = text.normalize('NFKC').trim();
  const code = /^([A-Z]{3})\b|\b([A-Z]{3})$/.exec(
    plain.toUpperCase().replace(/(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)/g, ' '),
  );
  const sign = currencySigns.find(([name]) => plain.toUpperCase().includes(name));
  const amount = parseNumber(plain, mark);
  const named = code?.[1] ?? code?.[2] ?? null;
  if (amount === null) return null;
  return { amount, currency: sign ? sign[1] : named === 'RMB' ? 'CNY' : named };
}

const units: readonly (readonly [string, string])[] = [
  ['亿', '100000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['%', '1'],
];

const currencySigns: readonly (readonly [string, string | null])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['港币', 'HKD'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['日元', 'JPY'],
  ['人民币', 'CNY'],
  ['元', 'CNY'],
  ['$', null],
  ['¥', null],
];

// Without the words and signs of currencies, of one width, and without blanks.
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/US\$|HK\$|NT\$|[ACSR]\$|港币|美元|欧元|日元|人民币|元整?|[$€£¥₩₹₽]/g, '')
    .replace(/^\s*[A-Z]{3}(?=[\s\d(+-])|(?<=[\d\s)])[A-Z]{3}\s*$/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[\s'’_]/g, '');
}

// A mark that stands twice, or before other than three digits, tells what it is; both together do too.
function markOf(text: string): DecimalMark | null {
  const last = /[.,](?=[^.,]*$)/.exec(text)?.[0];
  if (!last || !/^[-+(]?[\d.,]+\)?-?%?(?:[万亿千]|百万|千万)?$/.test(text)) return null;
  const mark = last === '.' ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  const count = text.split(mark).length - 1;
  if (text.includes(other)) return count === 1 ? mark : other;
  if (count > 1) return other;
  return /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(text) ? null : mark;
}

function withPoint(text: string, mark: DecimalMark): string | null {
  if (/^\d+(?:\.\d+)?E[+-]?\d{1,3}$/.test(text)) return canonicalDecimal(plainExponent(text));
  const group = mark === '.' ? ',' : '.';
  const [whole = '', fraction, more] = text.split(mark);
  if (more !== undefined || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  if (!/^\d*$/.test(whole) && !isGrouped(whole, group)) return null;
  const digits = whole.replaceAll(group, '');
  if (digits === '' && !fraction) return null;
  return canonicalDecimal(fraction ? `${digits || '0'}.${fraction}` : digits);
}

// Thousands, Indian lakhs or Chinese groups of four; '1,23' is none, and would be a hundred times too much.
function isGrouped(whole: string, group: string): boolean {
  if (group === '.') return /^\d{1,3}(?:\.\d{3})+$/.test(whole);
  return /^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(whole) || /^\d{1,4}(?:,\d{4})+$/.test(whole);
}

function plainExponent(text: string): string {
  const [base = '0', exponent = '0'] = text.split('E');
  const size = Number(exponent);
  return multiplyDecimals(base, size >= 0 ? `1${'0'.repeat(size)}` : `0.${'0'.repeat(-size - 1)}1`);
}
