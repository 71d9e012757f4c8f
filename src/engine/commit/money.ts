import { decimalWithPlaces, multiplyDecimals } from '#kit/decimal.ts';
import { minorPlaces } from '#kit/currency.ts';
import { dayIn } from '#kit/instant.ts';
import { partOf } from '#model/stored.ts';
import type { Scope } from '../scope.ts';

/** A money value in the workspace's base currency at today's rate, rounded to its smallest unit; null without a rate. */
export function baseAmount(
  scope: Pick<Scope, 'workspace' | 'zone' | 'now'>,
  value: unknown,
): string | null {
  const [amount, currency] = [partOf(value, 'amount'), partOf(value, 'currency')];
  if (typeof amount !== 'string' || typeof currency !== 'string') return null;
  const { currency: base, rates } = scope.workspace;
  if (currency === base) return amount;
  const today = dayIn(scope.zone, scope.now.toISOString());
  const rate = rates.get(currency)?.find((one) => one.on <= today)?.rate;
  return rate === undefined
    ? null
    : decimalWithPlaces(multiplyDecimals(amount, rate), minorPlaces(base));
}
