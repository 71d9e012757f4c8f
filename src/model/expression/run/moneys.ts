import { isCurrency } from '#kit/currency.ts';
import type { Money } from '#kit/money.ts';
import { differenceOf, productOf, quotientOf, sumOf } from './numbers.ts';

// Amounts in different currencies give nothing together: BASE() makes them one currency.

export function moneySum(a: Money, b: Money): Money | null {
  return a.currency === b.currency ? withAmount(a, sumOf(a.amount, b.amount)) : null;
}

export function moneyDifference(a: Money, b: Money): Money | null {
  return a.currency === b.currency ? withAmount(a, differenceOf(a.amount, b.amount)) : null;
}

export function moneyProduct(a: Money, factor: string): Money | null {
  return withAmount(a, productOf(a.amount, factor));
}

export function moneyQuotient(a: Money, divisor: string): Money | null {
  return withAmount(a, quotientOf(a.amount, divisor));
}

export function moneyRatio(a: Money, b: Money): string | null {
  return a.currency === b.currency ? quotientOf(a.amount, b.amount) : null;
}

export function moneyOf(amount: string, currency: string): Money | null {
  const code = currency.trim().toUpperCase();
  return isCurrency(code) ? { amount, currency: code } : null;
}

/** The money with another amount; null where there is none. */
export function withAmount(money: Money, amount: string | null): Money | null {
  return amount === null ? null : { amount, currency: money.currency };
}
