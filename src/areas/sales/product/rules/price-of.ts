import { minorPlaces } from '#kit/currency.ts';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundDecimal,
  signOfDecimal,
  subtractDecimals,
} from '#kit/decimal.ts';
import { allowanceOf, lowestOf, type Allowed } from './allowed.ts';
import { basePrice, type BasePrice } from './base-price.ts';
import { discountsOn, giftsOn } from './discounts.ts';
import type { PriceFacts, PriceList, PriceRequest } from './facts.ts';
import { holdsOn, isFor } from './fits.ts';
import { factorOf } from './units.ts';

/** A step on the way to a price; `amount` is the price after it. */
export type PriceStep = {
  readonly kind: 'list' | 'customer-price' | 'converted' | 'table' | 'promotion' | 'rounded';
  readonly id: string | null;
  readonly name: string | null;
  readonly percent: string | null;
  /** Of a conversion: how many of the row's unit the asked one is. */
  readonly factor: string | null;
  readonly amount: string;
};

/** A price of one asked unit, and how it came about. */
export type Priced = {
  readonly unitPrice: string;
  readonly currency: string;
  readonly includesTax: boolean;
  readonly net: string;
  readonly gross: string;
  readonly taxPercent: string;
  /** Before tables and promotions. */
  readonly listPrice: string;
  readonly list: string | null;
  readonly discountPercent: string;
  readonly promotion: string | null;
  readonly sources: readonly PriceStep[];
  readonly gifts: readonly { readonly product: string; readonly quantity: string }[];
  readonly floor: string | null;
  readonly isBelowFloor: boolean;
  readonly allowed: Allowed;
};

/**
 * The price of a line: the customer's own one as agreed, else that of the first list that fits and has the product, less what
 * tables and promotions take off, rounded once. Null where no price is known or the unit cannot be converted.
 */
export function priceOf(request: PriceRequest, facts: PriceFacts): Priced | null {
  const factor = factorOf(facts.product, request.unit);
  if (factor === null || signOfDecimal(request.quantity) < 0) return null;
  const start = agreed(request, facts) ?? listed(request, facts);
  if (start === null) return null;
  const { base, list, includesTax } = start;
  const inSalesUnits = multiplyDecimals(request.quantity, factor);
  const onTheWay = { amount: base.amount, inSalesUnits, factor };
  const taken = list === null ? [] : discountsOn(onTheWay, facts, request);
  const last = taken.at(-1)?.amount ?? base.amount;
  const minor = minorPlaces(request.currency);
  const unitPrice = rounded(last, { base, list, minor });
  const taxed = withTax(unitPrice, { ...request, includesTax, facts });
  const floor = floorOf(base, { factor, includesTax, facts, request });
  const allowance = allowanceOf(facts.allowances, { ...facts, list: list?.id ?? null });
  const lowest = lowestOf({ unitPrice, floor, places: minor }, allowance);
  return {
    unitPrice,
    currency: request.currency,
    includesTax,
    ...taxed,
    taxPercent: facts.product.taxPercent,
    listPrice: base.converted === null ? base.amount : roundDecimal(base.amount, minor),
    list: list?.id ?? null,
    discountPercent: percentOff(base.amount, unitPrice),
    promotion: taken.find(({ kind }) => kind === 'promotion')?.id ?? null,
    sources: [
      ...stepsOf(base, list),
      ...taken.map((one) => ({ ...one, factor: null })),
      ...(compareDecimals(last, unitPrice) === 0
        ? []
        : [step({ kind: 'rounded', amount: unitPrice })]),
    ],
    gifts: giftsOn(onTheWay, facts, request).map(({ product, quantity }) => ({
      product,
      quantity,
    })),
    floor,
    isBelowFloor: floor !== null && compareDecimals(unitPrice, floor) < 0,
    allowed: { ...allowance, lowest },
  };
}

type Rounded = {
  readonly base: BasePrice;
  readonly list: PriceList | null;
  readonly minor: number;
};

// A price that stands in a list is left as it was typed; rounding takes no discount back.
function rounded(last: string, { base, list, minor }: Rounded): string {
  const isTyped = base.converted === null && compareDecimals(last, base.amount) === 0;
  if (isTyped) return base.amount;
  const once = roundDecimal(last, list?.places ?? minor, list?.rounding ?? 'half-up');
  const isAbove = compareDecimals(last, base.amount) < 0 && compareDecimals(once, base.amount) > 0;
  return isAbove ? roundDecimal(base.amount, minor, 'down') : once;
}

// To two places; zero where it does not lie below.
function percentOff(from: string, given: string): string {
  if (signOfDecimal(from) <= 0 || compareDecimals(given, from) >= 0) return '0';
  return divideDecimals(multiplyDecimals(subtractDecimals(from, given), '100'), from, 2);
}

type Start = {
  readonly base: BasePrice;
  readonly list: PriceList | null;
  readonly includesTax: boolean;
};

function agreed(request: PriceRequest, { customerPrices, product }: PriceFacts): Start | null {
  const base = basePrice(customerPrices, product, request);
  if (base === null) return null;
  const row = customerPrices.find(({ id }) => id === base.row.id);
  return { base, list: null, includesTax: row?.includesTax === true };
}

function listed(request: PriceRequest, { lists, product, buyer }: PriceFacts): Start | null {
  const fitting = lists
    .filter((list) => list.currency === request.currency)
    .filter((list) => holdsOn(list, request.on) && isFor(list, buyer))
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  for (const list of fitting) {
    const base = basePrice(list.rows, product, request);
    if (base) return { base, list, includesTax: list.includesTax };
  }
  return null;
}

type Taxed = {
  readonly currency: string;
  readonly includesTax: boolean;
  readonly facts: PriceFacts;
};

function withTax(
  unitPrice: string,
  { currency, includesTax, facts }: Taxed,
): { net: string; gross: string } {
  const places = Math.max(minorPlaces(currency), 2);
  const times = taxTimes(facts);
  return includesTax
    ? { net: divideDecimals(unitPrice, times, places), gross: unitPrice }
    : { net: unitPrice, gross: roundDecimal(multiplyDecimals(unitPrice, times), places) };
}

function taxTimes({ product }: PriceFacts): string {
  return addDecimals('1', divideDecimals(product.taxPercent, '100', 12));
}

type Floored = {
  readonly factor: string;
  readonly includesTax: boolean;
  readonly facts: PriceFacts;
  readonly request: PriceRequest;
};

// Rounded up: a price that is allowed is never below what it must cover.
function floorOf(base: BasePrice, { factor, includesTax, facts, request }: Floored): string | null {
  const places = minorPlaces(request.currency);
  if (base.floor !== null) return roundDecimal(base.floor, places, 'up');
  const { floor } = facts.product;
  if (floor === null) return null;
  const net = multiplyDecimals(floor, factor);
  return roundDecimal(includesTax ? multiplyDecimals(net, taxTimes(facts)) : net, places, 'up');
}

function stepsOf({ row, amount, converted }: BasePrice, list: PriceList | null): PriceStep[] {
  const said = step({
    kind: list === null ? 'customer-price' : 'list',
    id: list?.id ?? row.id,
    name: list?.name ?? row.name,
    amount: row.amount.amount,
  });
  return converted === null
    ? [said]
    : [said, step({ kind: 'converted', factor: converted, amount })];
}

function step(values: Pick<PriceStep, 'kind' | 'amount'> & Partial<PriceStep>): PriceStep {
  return { id: null, name: null, percent: null, factor: null, ...values };
}
