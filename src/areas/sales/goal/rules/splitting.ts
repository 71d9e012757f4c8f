import { minorPlaces } from '#kit/currency.ts';

/** Decimal places of a measure: those of the currency for money, none for what is counted. */
export function placesOf(measure: string, currency: string): number {
  return measure.endsWith('-amount') ? minorPlaces(currency) : 0;
}

/**
 * Parts of a total in proportion to the weights, to so many decimal places, that come to the total exactly:
 * what rounding leaves goes to the largest remainders, the first among equals. Without any weight all are equal.
 */
export function splitTotal(total: string, weights: readonly string[], places: number): string[] {
  const whole = minor(total, places);
  const scaled = weights.map((weight) => minor(weight, 6));
  const known = scaled.reduce((sum, one) => sum + one, 0n);
  const shares = known === 0n ? scaled.map(() => 1n) : scaled;
  const all = known === 0n ? BigInt(shares.length) : known;
  const parts = shares.map((share, at) => ({
    at,
    part: (whole * share) / all,
    rest: (whole * share) % all,
  }));
  const left = whole - parts.reduce((sum, { part }) => sum + part, 0n);
  const first = parts
    .toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, Number(left))
    .map(({ at }) => at);
  const lucky = new Set(first);
  return parts.map(({ at, part }) => written(lucky.has(at) ? part + 1n : part, places));
}

// A decimal in its smallest units; what lies beyond the places is cut off.
function minor(decimal: string, places: number): bigint {
  const [units = '0', fraction = ''] = decimal.split('.');
  return BigInt(units + fraction.slice(0, places).padEnd(places, '0'));
}

function written(amount: bigint, places: number): string {
  if (places === 0) return String(amount);
  const digits = String(amount).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
