import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import type { AnyCondition } from '#model/condition.ts';
import { all } from './catalogue.ts';
import type {
  Allowance,
  CustomerPrice,
  DiscountTable,
  PriceList,
  PriceRow,
  Promotion,
} from './rules/facts.ts';
import { compareDecimals } from '#kit/decimal.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const links = z
  .array(link)
  .nullish()
  .transform((some) => (some ?? []).map(({ id }) => id));
const words = z
  .array(z.string())
  .nullish()
  .transform((some) => some ?? []);
const word = z.string().nullable();
const yes = z
  .boolean()
  .nullable()
  .transform((said) => said === true);
const money = z.object({ amount: z.string(), currency: z.string() });
const ofLink = link.nullable().transform((one) => one?.id ?? null);
const period = { fromOn: word, untilOn: word };
const whom = { classes: links, regions: words, units: links, channels: words };
const what = { products: links, families: links };

const listShape = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  includesTax: yes,
  order: z.number(),
  places: z.number().nullable(),
  rounding: z
    .enum(['half-up', 'half-even', 'down', 'up'])
    .nullable()
    .transform((said) => said ?? ('half-up' as const)),
  ...period,
  ...whom,
});
const rowShape = z.object({
  id: z.string(),
  product: link,
  unit: ofLink,
  fromQuantity: z.string(),
  amount: money,
  note: word,
  ...period,
});
const priceShape = rowShape.extend({ list: link, floor: money.nullable() });
const agreedShape = rowShape.extend({ includesTax: yes });
const tableShape = z.object({
  id: z.string(),
  name: z.string(),
  by: z.enum(['quantity', 'amount']),
  currency: word,
  bands: z.array(z.object({ from: z.string(), percent: z.string() })),
  ...period,
  ...what,
  ...whom,
});
const promotionShape = z.object({
  id: z.string(),
  name: z.string(),
  gives: z.enum(['percent', 'amount', 'gift']),
  percent: word,
  amountOff: money.nullable(),
  gift: ofLink,
  giftPer: word,
  fromQuantity: word.transform((said) => said ?? '0'),
  together: yes,
  budget: money.nullable(),
  usedUp: money.nullable(),
  ...period,
  ...what,
  ...whom,
});
const allowanceShape = z.object({
  role: ofLink,
  product: ofLink,
  family: ofLink,
  list: ofLink,
  percent: z.string(),
  belowFloor: yes,
});

/** Everything that prices of some products may come from, as of a day. */
export type Offers = {
  readonly listsOf: (product: string) => PriceList[];
  readonly customerPricesOf: (product: string) => CustomerPrice[];
  readonly tables: readonly DiscountTable[];
  readonly promotions: readonly Promotion[];
  readonly allowances: readonly Allowance[];
};

type Asked = {
  readonly products: readonly string[];
  readonly party: string | null;
  readonly on: string;
};

const inUse: AnyCondition = { field: 'active', op: 'isNot', value: false };

/** Reads lists, prices, tables, promotions and allowances for these products, one statement each for any number of lines. */
export async function readOffers(scope: Scope, { products, party, on }: Asked): Promise<Offers> {
  const ofDay: AnyCondition = {
    any: [
      { field: 'untilOn', op: 'isEmpty' },
      { field: 'untilOn', op: 'gte', value: on },
    ],
  };
  const ofProducts: AnyCondition = { field: 'product', op: 'in', value: products };
  const current = { all: [inUse, ofDay] };
  const [lists, prices, agreed, tables, promotions, allowances] = await Promise.all([
    all(scope, 'price-list', listShape, current),
    all(scope, 'price', priceShape, { all: [ofProducts, ofDay] }),
    party === null
      ? []
      : all(scope, 'customer-price', agreedShape, {
          all: [{ field: 'party', op: 'is', value: party }, ofProducts, ofDay],
        }),
    all(scope, 'discount-table', tableShape, current),
    all(scope, 'promotion', promotionShape, current),
    all(scope, 'discount-allowance', allowanceShape, null),
  ]);
  const byProduct = Map.groupBy(prices, (one) => one.product.id);
  return {
    listsOf: (product) =>
      lists.map((list) => ({
        ...list,
        rows: (byProduct.get(product) ?? [])
          .filter((one) => one.list.id === list.id)
          .map((one): PriceRow => ({ ...one, name: one.note })),
      })),
    customerPricesOf: (product) =>
      agreed
        .filter((one) => one.product.id === product)
        .map((one): CustomerPrice => ({ ...one, name: one.note, floor: null })),
    tables,
    promotions: promotions.map(({ budget, usedUp, ...one }) => ({
      ...one,
      isUsedUp: isUsedUp(budget, usedUp),
    })),
    allowances,
  };
}

type Amount = z.infer<typeof money> | null;

function isUsedUp(budget: Amount, usedUp: Amount): boolean {
  if (budget === null || usedUp === null || budget.currency !== usedUp.currency) return false;
  return compareDecimals(usedUp.amount, budget.amount) >= 0;
}
