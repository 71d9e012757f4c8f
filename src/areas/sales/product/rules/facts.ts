import type { Rounding } from '#kit/decimal.ts';
import type { Money } from '#kit/money.ts';

/** What is asked: one line of one customer. */
export type PriceRequest = {
  /** The unit of measure; null is that by which the product is sold. */
  readonly unit: string | null;
  readonly quantity: string;
  readonly currency: string;
  readonly on: string;
};

export type Period = { readonly fromOn: string | null; readonly untilOn: string | null };

/** For which customers something holds; empty is all. */
export type Whom = {
  readonly classes: readonly string[];
  readonly regions: readonly string[];
  readonly units: readonly string[];
  readonly channels: readonly string[];
};

/** For which products something holds; empty is all. */
export type What = { readonly products: readonly string[]; readonly families: readonly string[] };

export type PricedProduct = {
  readonly id: string;
  /** Its family and all above it, the nearest first. */
  readonly families: readonly string[];
  readonly salesUnit: string | null;
  /** How many sales units each of its units is. */
  readonly factors: ReadonlyMap<string, string>;
  readonly taxPercent: string;
  /** Of one sales unit, without tax, in the asked currency. */
  readonly floor: string | null;
};

export type PriceRow = Period & {
  readonly id: string;
  readonly name: string | null;
  readonly unit: string | null;
  readonly fromQuantity: string;
  readonly amount: Money;
  readonly floor: Money | null;
};

export type PriceList = Period &
  Whom & {
    readonly id: string;
    readonly name: string;
    readonly currency: string;
    readonly includesTax: boolean;
    readonly order: number;
    /** Null is as the currency has. */
    readonly places: number | null;
    readonly rounding: Rounding;
    /** Of this product. */
    readonly rows: readonly PriceRow[];
  };

export type CustomerPrice = PriceRow & { readonly includesTax: boolean };

export type DiscountTable = Period &
  Whom &
  What & {
    readonly id: string;
    readonly name: string;
    readonly by: 'quantity' | 'amount';
    readonly currency: string | null;
    readonly bands: readonly { readonly from: string; readonly percent: string }[];
  };

export type Promotion = Period &
  Whom &
  What & {
    readonly id: string;
    readonly name: string;
    readonly gives: 'percent' | 'amount' | 'gift';
    readonly percent: string | null;
    readonly amountOff: Money | null;
    readonly gift: string | null;
    readonly giftPer: string | null;
    readonly fromQuantity: string;
    readonly together: boolean;
    readonly isUsedUp: boolean;
  };

export type Allowance = {
  readonly role: string | null;
  readonly product: string | null;
  readonly family: string | null;
  readonly list: string | null;
  readonly percent: string;
  readonly belowFloor: boolean;
};

/** Who buys, and how. */
export type Buyer = {
  readonly classes: readonly string[];
  /** Names and codes of where he is. */
  readonly places: readonly string[];
  readonly regionCode: string | null;
  /** The unit that he belongs to and all above it. */
  readonly units: readonly string[];
  readonly channel: string | null;
};

export type PriceFacts = {
  readonly product: PricedProduct;
  readonly buyer: Buyer;
  readonly lists: readonly PriceList[];
  readonly customerPrices: readonly CustomerPrice[];
  readonly tables: readonly DiscountTable[];
  readonly promotions: readonly Promotion[];
  readonly allowances: readonly Allowance[];
  readonly asker: { readonly roles: readonly string[]; readonly isUnlimited: boolean };
};
