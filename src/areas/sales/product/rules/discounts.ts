import {
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '#kit/decimal.ts';
import type { DiscountTable, PriceFacts, PriceRequest, Promotion } from './facts.ts';
import { holdsOn, isFor, isOf } from './fits.ts';

/** A price on its way: what it is of, so that bands and conditions can be told. */
export type OnTheWay = {
  readonly amount: string;
  /** The asked quantity, in sales units. */
  readonly inSalesUnits: string;
  /** How many sales units the asked unit is. */
  readonly factor: string;
};

/** Something taken off: by what, how much of a hundred, and what is left. */
export type Taken = {
  readonly kind: 'table' | 'promotion';
  readonly id: string;
  readonly name: string;
  readonly percent: string | null;
  readonly amount: string;
};

/** The price less so many percent, exact. */
export function lessPercent(amount: string, percent: string): string {
  return multiplyDecimals(amount, divideDecimals(subtractDecimals('100', percent), '100', 12));
}

/** What tables and promotions take off, in the order in which they do. */
export function discountsOn(
  price: OnTheWay,
  facts: PriceFacts,
  request: PriceRequest,
): readonly Taken[] {
  const fitting = <One extends DiscountTable | Promotion>(ones: readonly One[]) =>
    ones.filter(
      (one) => holdsOn(one, request.on) && isFor(one, facts.buyer) && isOf(one, facts.product),
    );
  const table = best(fitting(facts.tables).flatMap((one) => ofTable(one, price, request)));
  const promotions = fitting(facts.promotions).filter((one) => isReached(one, price));
  const after = { ...price, amount: table?.amount ?? price.amount };
  const onTop = best(
    promotions
      .filter(({ together }) => together)
      .flatMap((one) => ofPromotion(one, after, request)),
  );
  const alone = best(
    promotions
      .filter(({ together }) => !together)
      .flatMap((one) => ofPromotion(one, price, request)),
  );
  const joined = [table, onTop].filter((one) => one !== null);
  const last = joined.at(-1);
  if (alone && (last === undefined || compareDecimals(alone.amount, last.amount) < 0))
    return [alone];
  return joined;
}

/** Gifts that the promotions give with so many: whole pieces only. */
export function giftsOn(
  price: OnTheWay,
  facts: PriceFacts,
  request: PriceRequest,
): readonly { promotion: Promotion; product: string; quantity: string }[] {
  return facts.promotions.flatMap((promotion) => {
    const { gives, gift, giftPer } = promotion;
    const isOn =
      holdsOn(promotion, request.on) &&
      isFor(promotion, facts.buyer) &&
      isOf(promotion, facts.product) &&
      isReached(promotion, price);
    if (gives !== 'gift' || gift === null || giftPer === null || !isOn) return [];
    const [whole = '0'] = divideDecimals(price.inSalesUnits, giftPer, 12).split('.');
    return whole === '0' ? [] : [{ promotion, product: gift, quantity: whole }];
  });
}

function isReached(promotion: Promotion, { inSalesUnits }: OnTheWay): boolean {
  return !promotion.isUsedUp && compareDecimals(promotion.fromQuantity, inSalesUnits) <= 0;
}

function ofTable(table: DiscountTable, price: OnTheWay, request: PriceRequest): Taken[] {
  const { id, name, by, bands, currency } = table;
  if (by === 'amount' && currency !== request.currency) return [];
  const reached =
    by === 'quantity' ? price.inSalesUnits : multiplyDecimals(price.amount, request.quantity);
  const band = bands
    .filter(({ from }) => compareDecimals(from, reached) <= 0)
    .toSorted((a, b) => compareDecimals(b.from, a.from))[0];
  if (band === undefined || compareDecimals(band.percent, '0') === 0) return [];
  const { percent } = band;
  return [{ kind: 'table', id, name, percent, amount: lessPercent(price.amount, percent) }];
}

function ofPromotion(one: Promotion, price: OnTheWay, { currency }: PriceRequest): Taken[] {
  const { id, name, gives, percent, amountOff } = one;
  if (gives === 'percent' && percent !== null)
    return [{ kind: 'promotion', id, name, percent, amount: lessPercent(price.amount, percent) }];
  if (gives !== 'amount' || amountOff === null || amountOff.currency !== currency) return [];
  const off = multiplyDecimals(amountOff.amount, price.factor);
  const left = subtractDecimals(price.amount, off);
  const amount = compareDecimals(left, '0') < 0 ? '0' : left;
  return [{ kind: 'promotion', id, name, percent: null, amount }];
}

function best(taken: readonly Taken[]): Taken | null {
  return (
    taken.toSorted((a, b) => compareDecimals(a.amount, b.amount) || (a.id < b.id ? -1 : 1))[0] ??
    null
  );
}
