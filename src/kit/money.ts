import { isCurrency, minorPlaces } from './currency.ts';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  decimalPlaces,
  decimalWithPlaces,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  signOfDecimal,
  subtractDecimals,
  type Rounding,
} from './decimal.ts';
import { Problem } from './problem.ts';

/** An exact amount in a currency (ISO 4217). */
export type Money = { readonly amount: string; readonly currency: string };

/** Money of an amount and a currency; refuses an amount that is no decimal and a currency nobody knows. */
export function money(amount: string, currency: string): Money {
  if (!isCurrency(currency)) throw new Problem('money.unknown-currency', { currency });
  return { amount: canonicalDecimal(amount), currency };
}

/** The sum of two amounts, exact; refuses different currencies. */
export function addMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return { amount: addDecimals(a.amount, b.amount), currency: a.currency };
}

/** The first amount less the second, exact; refuses different currencies. */
export function subtractMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return { amount: subtractDecimals(a.amount, b.amount), currency: a.currency };
}

/** The sum of the amounts in the currency, exact; refuses an amount in another. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, { amount: '0', currency });
}

/** The amount times a decimal, exact and not yet rounded. */
export function multiplyMoney(value: Money, factor: string): Money {
  return { amount: multiplyDecimals(value.amount, factor), currency: value.currency };
}

/** The amount with its sign turned. */
export function negateMoney(value: Money): Money {
  return { amount: negateDecimal(value.amount), currency: value.currency };
}

/** -1, 0 or 1 as the first amount is less than, equal to or greater than the second; refuses different currencies. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  requireSameCurrency(a, b);
  return compareDecimals(a.amount, b.amount);
}

/** The amount rounded to the currency's smallest unit. */
export function roundMoney(value: Money, rounding: Rounding = 'half-up'): Money {
  const amount = roundDecimal(value.amount, minorPlaces(value.currency), rounding);
  return { amount, currency: value.currency };
}

/** The amount in another currency at a rate (units of it for one of the own), rounded to its smallest unit. */
export function convertMoney(value: Money, currency: string, rate: string): Money {
  if (!isCurrency(currency)) throw new Problem('money.unknown-currency', { currency });
  if (signOfDecimal(rate) <= 0) throw new Problem('money.rate-not-positive', { rate });
  return roundMoney({ amount: multiplyDecimals(value.amount, rate), currency });
}

/** The amount in equal parts that add up to it exactly; the first parts carry the odd smallest units. */
export function splitMoney(value: Money, parts: number): Money[] {
  if (!Number.isInteger(parts) || parts < 1) throw new Problem('money.no-parts', { parts });
  return allocateMoney(
    value,
    Array.from({ length: parts }, () => '1'),
  );
}

/** The amount in parts by weight that add up to it exactly; the largest rests get the odd smallest units. */
export function allocateMoney(value: Money, weights: readonly string[]): Money[] {
  const places = Math.max(minorPlaces(value.currency), decimalPlaces(value.amount));
  const units = toUnits(value.amount, places);
  const shares = wholeWeights(weights);
  const total = shares.reduce((sum, share) => sum + share, 0n);
  if (total === 0n) throw new Problem('money.no-parts', { parts: weights.length });

  const size = units < 0n ? -units : units;
  const parts = shares.map((share) => (size * share) / total);
  const left = size - parts.reduce((sum, part) => sum + part, 0n);
  const byRest = shares
    .map((share, index) => ({ index, rest: (size * share) % total }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const favoured = new Set(byRest.slice(0, Number(left)).map(({ index }) => index));

  return parts.map((part, index) => {
    const whole = part + (favoured.has(index) ? 1n : 0n);
    return { amount: fromUnits(units < 0n ? -whole : whole, places), currency: value.currency };
  });
}

/** The amount as people of the locale write it, with the currency's sign and places, exact to the last digit. */
export function formatMoney(value: Money, locale: string): string {
  const places = Math.max(minorPlaces(value.currency), decimalPlaces(value.amount));
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: value.currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  const amount = decimalWithPlaces(value.amount, places);
  return isNumeric(amount) ? format.format(amount) : amount;
}

function requireSameCurrency(a: Money, b: Money): void {
  if (a.currency === b.currency) return;
  throw new Problem('money.currencies-differ', { first: a.currency, second: b.currency });
}

function wholeWeights(weights: readonly string[]): bigint[] {
  const places = Math.max(0, ...weights.map(decimalPlaces));
  return weights.map((weight) => {
    if (signOfDecimal(weight) < 0) throw new Problem('money.weight-negative', { weight });
    return toUnits(weight, places);
  });
}

function toUnits(amount: string, places: number): bigint {
  return BigInt(decimalWithPlaces(amount, places).replace('.', ''));
}

function fromUnits(units: bigint, places: number): string {
  return multiplyDecimals(String(units), places === 0 ? '1' : `0.${'1'.padStart(places, '0')}`);
}

function isNumeric(text: string): text is `${number}` {
  return text !== '' && Number.isFinite(Number(text));
}
