import type { Scope } from '#engine/scope.ts';
import { divideDecimals, multiplyDecimals } from '#kit/decimal.ts';
import { dayIn } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import type { PriceAsked, PriceReply } from './asking.ts';
import { lastPaid, readBuyer, type LastPrice } from './buyer.ts';
import { readCatalogue, type Catalogue, type CatalogueProduct } from './catalogue.ts';
import { readOffers } from './offers.ts';
import { holdsOn } from './rules/fits.ts';
import { priceOf } from './rules/price-of.ts';
import type { PricedProduct } from './rules/facts.ts';

export type { PriceReply };

// How many of his last prices are told with a line.
const lastTold = 5;

/** The prices of up to 200 lines of one customer, in as many statements as of one line. */
export async function priceLines(scope: Scope, asked: PriceAsked): Promise<PriceReply> {
  const on = asked.on ?? dayIn(scope.zone, scope.now.toISOString());
  const { party, currency, channel, lines } = asked;
  const buyer = await readBuyer(scope, { party, channel, on });
  const ids = [...new Set(lines.map(({ product }) => product))];
  const [catalogue, offers] = await Promise.all([
    readCatalogue(scope, ids),
    readOffers(scope, { products: ids, party, on }),
  ]);
  const named = [...catalogue.products.values()];
  const last = party === null ? [] : await lastPaid(scope, party, named.flatMap(namesOf));
  const asker = {
    roles: scope.rights.roleIds ?? [],
    isUnlimited: scope.rights.administrator || scope.rights.system,
  };
  const giftNames = await readGiftNames(scope, offers.promotions, catalogue);
  return {
    lines: lines.map((line) => {
      const product = catalogue.products.get(line.product);
      if (product === undefined) throw new Problem('link.gone', {}, { status: 404 });
      const facts = {
        product: pricedProduct(scope, product, currency),
        buyer,
        lists: offers.listsOf(product.id),
        customerPrices: offers.customerPricesOf(product.id),
        ...offers,
        asker,
      };
      const price = priceOf({ ...line, currency, on }, facts);
      const gifts = price?.gifts.map((one) => ({ ...one, name: giftNames.get(one.product) ?? '' }));
      return {
        product: told(product, on),
        units: unitsOf(product, catalogue),
        price: price === null ? null : { ...price, gifts: gifts ?? [] },
        last: lastOf(product, last),
      };
    }),
  };
}

function pricedProduct(scope: Scope, product: CatalogueProduct, currency: string): PricedProduct {
  const { id, families, unit, factors } = product;
  return {
    id,
    families,
    salesUnit: unit?.id ?? null,
    factors,
    taxPercent: product['taxRate.percent'] ?? '0',
    floor: inCurrency(scope, product.floorPrice, currency),
  };
}

type Money = { readonly amount: string; readonly currency: string };

// By the rates of today; without one there is nothing to hold a price against.
function inCurrency({ workspace, now, zone }: Scope, value: Money | null, currency: string) {
  if (value === null || value.currency === currency) return value?.amount ?? null;
  const today = dayIn(zone, now.toISOString());
  const rateOf = (code: string) =>
    code === workspace.currency
      ? '1'
      : workspace.rates.get(code)?.find(({ on }) => on <= today)?.rate;
  const [from, to] = [rateOf(value.currency), rateOf(currency)];
  if (from === undefined || to === undefined) return null;
  return divideDecimals(multiplyDecimals(value.amount, from), to, 6);
}

function told(product: CatalogueProduct, on: string): PriceReply['lines'][number]['product'] {
  const { id, name, code, kind, unit, taxRate, replacedBy } = product;
  return {
    id,
    name,
    code,
    kind,
    unit: unit === null ? null : { id: unit.id, name: unit.title ?? '' },
    taxRate: taxRate?.id ?? null,
    taxPercent: product['taxRate.percent'] ?? '0',
    isSold: holdsOn(product, on),
    replacedBy: replacedBy?.id ?? null,
  };
}

// Its own units first: everything else that converts is seldom meant.
function unitsOf({ factors, unit }: CatalogueProduct, { unitNames }: Catalogue) {
  return [...factors]
    .map(([id, factor]) => ({ id, name: unitNames.get(id) ?? '', factor }))
    .toSorted((a, b) => Number(b.id === unit?.id) - Number(a.id === unit?.id));
}

function namesOf({ name, otherName, code }: CatalogueProduct): string[] {
  return otherName === null ? [name, code] : [name, otherName, code];
}

function lastOf(product: CatalogueProduct, last: readonly LastPrice[]) {
  const names = namesOf(product);
  return last
    .filter((one) => names.includes(one.product))
    .slice(0, lastTold)
    .map(({ at, amount, quantity, currency }) => ({ at, amount, quantity, currency }));
}

async function readGiftNames(
  scope: Scope,
  promotions: readonly { readonly gift: string | null }[],
  { products }: Catalogue,
): Promise<ReadonlyMap<string, string>> {
  const gifts = [...new Set(promotions.flatMap(({ gift }) => gift ?? []))];
  const wanting = gifts.filter((id) => !products.has(id));
  const others = wanting.length === 0 ? null : await readCatalogue(scope, wanting);
  const known = [...products.values(), ...(others?.products.values() ?? [])];
  return new Map(known.map(({ id, name }) => [id, name]));
}
