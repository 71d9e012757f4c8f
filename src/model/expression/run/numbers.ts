import {
  addDecimals,
  compareDecimals,
  decimalPlaces,
  decimalWithPlaces,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  signOfDecimal,
  subtractDecimals,
} from '#kit/decimal.ts';
import { bounded } from '../value.ts';

const placesOfQuotients = 20;
const mostPlaces = 20;

/** The whole number that the decimal is or is cut to, within bounds that no day, place or count needs; null beyond. */
export function wholeOf(decimal: string): number | null {
  const cut = roundDecimal(decimal, 0, 'down');
  return cut.length > 9 ? null : Number(cut);
}

export function sumOf(a: string, b: string): string | null {
  return bounded(addDecimals(a, b));
}

export function differenceOf(a: string, b: string): string | null {
  return bounded(subtractDecimals(a, b));
}

export function productOf(a: string, b: string): string | null {
  return bounded(multiplyDecimals(a, b));
}

/** The quotient with twenty places; nothing divides by zero. */
export function quotientOf(a: string, b: string): string | null {
  return signOfDecimal(b) === 0 ? null : bounded(divideDecimals(a, b, placesOfQuotients));
}

/** What is left after dividing, with the sign of the divisor. */
export function restOf(a: string, b: string): string | null {
  if (signOfDecimal(b) === 0) return null;
  const places = Math.max(decimalPlaces(a), decimalPlaces(b));
  const [x, y] = [unitsOf(a, places), unitsOf(b, places)];
  const rest = ((x % y) + y) % y;
  return bounded(multiplyDecimals(String(rest), unit(places)));
}

/** The number times itself, for whole exponents from 0 to 100. */
export function powerOf(a: string, exponent: string): string | null {
  const times = wholeOf(exponent);
  if (times === null || times < 0 || times > 100 || decimalPlaces(exponent) > 0) return null;
  let result: string | null = '1';
  for (let index = 0; index < times && result !== null; index += 1) result = productOf(result, a);
  return result;
}

/** The number rounded to so many places (0 where none are given). */
export function roundedTo(a: string, places: string | null): string | null {
  const count = placesOf(places);
  return count === null ? null : bounded(roundDecimal(a, count));
}

/** The next lower number of so many places. */
export function floorOf(a: string, places: string | null): string | null {
  const count = placesOf(places);
  if (count === null) return null;
  const cut = roundDecimal(a, count, 'down');
  if (compareDecimals(cut, a) <= 0) return bounded(cut);
  return differenceOf(cut, unit(count));
}

/** The next higher number of so many places. */
export function ceilingOf(a: string, places: string | null): string | null {
  const floor = floorOf(negateDecimal(a), places);
  return floor === null ? null : negateDecimal(floor);
}

/** The number as text with exactly so many places, or as it is. */
export function numberText(a: string, places: string | null): string | null {
  if (places === null) return a;
  const count = placesOf(places);
  return count === null ? null : decimalWithPlaces(a, Math.max(0, count));
}

function placesOf(places: string | null): number | null {
  if (places === null) return 0;
  const count = wholeOf(places);
  return count === null || Math.abs(count) > mostPlaces ? null : count;
}

function unit(places: number): string {
  return places <= 0 ? `1${'0'.repeat(-places)}` : `0.${'1'.padStart(places, '0')}`;
}

function unitsOf(a: string, places: number): bigint {
  return BigInt(decimalWithPlaces(a, places).replace('.', ''));
}
