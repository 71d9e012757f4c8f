import { Decimal } from 'decimal.js';
import { Problem } from './problem.ts';

// 400 digits: sums and products of anything a numeric column holds stay exact; division states its own scale.
const Exact = Decimal.clone({
  precision: 400,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  minE: -9e15,
  maxE: 9e15,
});

const written = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** Whether the text is a plainly written decimal number: sign, digits, at most one point, no exponent. */
export function isDecimal(text: string): boolean {
  return written.test(text);
}

/** The one spelling of a decimal: no plus, no needless zeros, no minus zero; refuses what is no number. */
export function canonicalDecimal(text: string): string {
  return spell(parse(text));
}

/** -1, 0 or 1 as the first decimal is less than, equal to or greater than the second. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  const left = parse(a);
  const right = parse(b);
  if (left.eq(right)) return 0;
  return left.lt(right) ? -1 : 1;
}

/** The sum of the decimals, exact; '0' of none. */
export function addDecimals(...terms: readonly string[]): string {
  return spell(terms.reduce((sum, term) => sum.plus(parse(term)), new Exact(0)));
}

/** The first decimal less the second, exact. */
export function subtractDecimals(a: string, b: string): string {
  return spell(parse(a).minus(parse(b)));
}

/** The product of two decimals, exact. */
export function multiplyDecimals(a: string, b: string): string {
  return spell(parse(a).times(parse(b)));
}

/** The quotient rounded half up to so many places; refuses division by zero. */
export function divideDecimals(a: string, b: string, places: number): string {
  const divisor = parse(b);
  if (divisor.isZero()) throw new Problem('decimal.divided-by-zero');
  return spell(exactRatio(parse(a), divisor, places));
}

/** How a decimal that lies between two is rounded; half-up takes a half away from zero. */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/** The decimal rounded to so many places; negative places round to tens, hundreds and so on. */
export function roundDecimal(text: string, places: number, rounding: Rounding = 'half-up'): string {
  return spell(roundTo(parse(text), places, rounding));
}

/** The decimal written with exactly so many places, rounded half up: ('1.5', 2) is '1.50'. */
export function decimalWithPlaces(text: string, places: number): string {
  const rounded = parse(text).toFixed(places, Decimal.ROUND_HALF_UP);
  return /^-0(?:\.0*)?$/.test(rounded) ? rounded.slice(1) : rounded;
}

/** How many places after the point the decimal needs. */
export function decimalPlaces(text: string): number {
  return parse(text).decimalPlaces();
}

/** -1, 0 or 1 as the decimal is negative, zero or positive. */
export function signOfDecimal(text: string): -1 | 0 | 1 {
  return compareDecimals(text, '0');
}

/** The decimal with its sign turned. */
export function negateDecimal(text: string): string {
  return spell(parse(text).negated());
}

function parse(text: string): Decimal {
  if (!isDecimal(text)) throw new Problem('decimal.unreadable', { text });
  return new Exact(text);
}

function spell(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

const roundingModes = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  'down': Decimal.ROUND_DOWN,
  'up': Decimal.ROUND_UP,
} as const;

function roundTo(value: Decimal, places: number, rounding: Rounding): Decimal {
  const mode = roundingModes[rounding];
  if (places >= 0) return value.toDecimalPlaces(places, mode);
  return value.toNearest(new Exact(10).pow(-places), mode);
}

// Rounding an already rounded quotient can be off by one in the last place, so the quotient is cut, and the rest decides.
function exactRatio(dividend: Decimal, divisor: Decimal, places: number): Decimal {
  const scale = new Exact(10).pow(places);
  const scaled = dividend.times(scale);
  const whole = scaled.divToInt(divisor);
  const rest = scaled.minus(whole.times(divisor)).abs();
  const isHalfOrMore = rest.times(2).gte(divisor.abs());
  const away = dividend.isNegative() === divisor.isNegative() ? 1 : -1;
  return (isHalfOrMore ? whole.plus(away) : whole).div(scale);
}
