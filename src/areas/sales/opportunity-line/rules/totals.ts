import { minorPlaces } from '#kit/currency.ts';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from '#kit/decimal.ts';

/** A line, as far as reckoning goes; decimals as text. */
export type LineFigures = {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly taxPercent: string;
  readonly includesTax: boolean;
  readonly currency: string;
};

/** What lines come to. */
export type Totals = { readonly net: string; readonly tax: string; readonly gross: string };

/** The price of one after the discount of the line, exact. */
export function priceOfEach({
  unitPrice,
  discountPercent,
}: Pick<LineFigures, 'unitPrice' | 'discountPercent'>): string {
  const left = divideDecimals(subtractDecimals('100', discountPercent), '100', 12);
  return multiplyDecimals(unitPrice, left);
}

/** What the line comes to, rounded once to the smallest unit; net and tax always add up to the gross amount. */
export function totalOf(line: LineFigures): Totals {
  const places = minorPlaces(line.currency);
  const amount = roundDecimal(multiplyDecimals(priceOfEach(line), line.quantity), places);
  const share = divideDecimals(line.taxPercent, '100', 12);
  if (line.includesTax) {
    const net = divideDecimals(amount, addDecimals('1', share), places);
    return { net, tax: subtractDecimals(amount, net), gross: amount };
  }
  const tax = roundDecimal(multiplyDecimals(amount, share), places);
  return { net: amount, tax, gross: addDecimals(amount, tax) };
}

/** What all of them come to. */
export function totalsOf(totals: readonly Totals[]): Totals {
  return {
    net: addDecimals(...totals.map(({ net }) => net)),
    tax: addDecimals(...totals.map(({ tax }) => tax)),
    gross: addDecimals(...totals.map(({ gross }) => gross)),
  };
}

/** What is known of a price that a line is held to. */
export type Bounds = {
  readonly unitPrice: string;
  readonly floor: string | null;
  readonly allowed: { readonly lowest: string };
};

/**
 * Whether the price of one lies below the floor, and below what the asker may give. What lists, agreements and promotions
 * give by themselves is always allowed: those who may set them did.
 */
export function judged(
  each: string,
  bounds: Bounds | null,
): { readonly isBelowFloor: boolean; readonly isTooLow: boolean; readonly lowest: string } {
  if (bounds === null) return { isBelowFloor: false, isTooLow: false, lowest: '0' };
  const { floor, unitPrice, allowed } = bounds;
  const lowest = compareDecimals(allowed.lowest, unitPrice) < 0 ? allowed.lowest : unitPrice;
  return {
    isBelowFloor: floor !== null && compareDecimals(each, floor) < 0,
    isTooLow: compareDecimals(each, lowest) < 0,
    lowest,
  };
}
