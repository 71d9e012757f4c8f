import type {
  DiscountTable,
  PriceFacts,
  PriceList,
  PriceRequest,
  PriceRow,
  Promotion,
} from '#areas/sales/product/rules/facts.ts';
import { priceOf } from '#areas/sales/product/rules/price-of.ts';

const all = { classes: [], regions: [], units: [], channels: [] };
const always = { fromOn: null, untilOn: null };
export const cny = (amount: string) => ({ amount, currency: 'CNY' });

export function row(amount: string, values: Partial<PriceRow> = {}): PriceRow {
  const id = `row ${amount}`;
  const rest = { name: null, unit: null, fromQuantity: '0', floor: null };
  return { id, ...rest, ...always, amount: cny(amount), ...values };
}

export function list(rows: readonly PriceRow[], values: Partial<PriceList> = {}): PriceList {
  const known = { id: 'list', name: 'List', currency: 'CNY', includesTax: false, order: 50 };
  return { ...known, places: null, rounding: 'half-up', ...always, ...all, rows, ...values };
}

export function table(bands: readonly [string, string][], values: Partial<DiscountTable> = {}) {
  const steps = bands.map(([from, percent]) => ({ from, percent }));
  const known = { id: 'table', name: 'Table', by: 'quantity', currency: null } as const;
  return { ...known, ...always, ...all, products: [], families: [], bands: steps, ...values };
}

export function promotion(values: Partial<Promotion>): Promotion {
  return {
    id: 'promotion',
    name: 'Spring',
    gives: 'percent',
    percent: null,
    amountOff: null,
    gift: null,
    giftPer: null,
    fromQuantity: '0',
    together: false,
    isUsedUp: false,
    products: [],
    families: [],
    ...always,
    ...all,
    ...values,
  };
}

export const product = {
  id: 'toner',
  families: ['supplies', 'all'],
  salesUnit: 'piece',
  factors: new Map([
    ['piece', '1'],
    ['dozen', '12'],
  ]),
  taxPercent: '13',
  floor: null,
};
export const none: PriceFacts = {
  product,
  buyer: { classes: ['key'], places: ['上海市'], regionCode: '310104', units: [], channel: null },
  lists: [],
  customerPrices: [],
  tables: [],
  promotions: [],
  allowances: [],
  asker: { roles: ['seller'], isUnlimited: false },
};
export const one: PriceRequest = { unit: null, quantity: '1', currency: 'CNY', on: '2026-06-15' };

export function priced(facts: Partial<PriceFacts>, request: Partial<PriceRequest> = {}) {
  return priceOf({ ...one, ...request }, { ...none, ...facts });
}
export function priceIn(facts: Partial<PriceFacts>, request: Partial<PriceRequest> = {}) {
  return priced(facts, request)?.unitPrice ?? null;
}
export const orNothing = (text: string | null) => text ?? '0';
