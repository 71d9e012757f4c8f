import { compareDecimals, divideDecimals, multiplyDecimals } from '#kit/decimal.ts';
import type { PricedProduct, PriceRequest, PriceRow } from './facts.ts';
import { holdsOn } from './fits.ts';
import { factorOf, ratioPlaces } from './units.ts';

/** A price of the asked unit, and the row that says it. */
export type BasePrice = {
  readonly row: PriceRow;
  readonly amount: string;
  readonly floor: string | null;
  /** Set where the row speaks of another unit: how many of those the asked one is. */
  readonly converted: string | null;
};

/**
 * The price that the rows give for the asked quantity: rows of the asked unit first, then of the sales unit, then of others,
 * converted. Of a unit the row of the largest quantity that is reached holds, the newest of those.
 */
export function basePrice(
  rows: readonly PriceRow[],
  product: PricedProduct,
  request: PriceRequest,
): BasePrice | null {
  const factor = factorOf(product, request.unit);
  if (factor === null) return null;
  const valid = rows.filter(
    (row) => holdsOn(row, request.on) && row.amount.currency === request.currency,
  );
  const asked = request.unit ?? product.salesUnit;
  const units = [...new Set(valid.map(({ unit }) => unit ?? product.salesUnit))].toSorted(
    (a, b) => rank(a) - rank(b) || ((a ?? '') < (b ?? '') ? -1 : 1),
  );
  function rank(unit: string | null): number {
    return unit === asked ? 0 : unit === product.salesUnit ? 1 : 2;
  }
  for (const unit of units) {
    const found = ofUnit(valid, { unit, factor, isAsked: unit === asked }, product, request);
    if (found) return found;
  }
  return null;
}

type InUnit = { readonly unit: string | null; readonly factor: string; readonly isAsked: boolean };

function ofUnit(
  rows: readonly PriceRow[],
  { unit, factor, isAsked }: InUnit,
  product: PricedProduct,
  { quantity }: PriceRequest,
): BasePrice | null {
  const other = factorOf(product, unit);
  if (other === null) return null;
  const times = isAsked ? '1' : other === '1' ? factor : divideDecimals(factor, other, ratioPlaces);
  const reached = multiplyDecimals(quantity, times);
  const row = rows
    .filter((one) => (one.unit ?? product.salesUnit) === unit)
    .filter((one) => compareDecimals(one.fromQuantity, reached) <= 0)
    .toSorted(byReach)[0];
  if (row === undefined) return null;
  const { amount, floor } = row;
  const isFloorKnown = floor !== null && floor.currency === amount.currency;
  return {
    row,
    amount: multiplyDecimals(amount.amount, times),
    floor: isFloorKnown ? multiplyDecimals(floor.amount, times) : null,
    converted: isAsked ? null : times,
  };
}

function byReach(a: PriceRow, b: PriceRow): number {
  const byQuantity = compareDecimals(b.fromQuantity, a.fromQuantity);
  if (byQuantity !== 0) return byQuantity;
  const [first, second] = [a.fromOn ?? '', b.fromOn ?? ''];
  if (first !== second) return first > second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
