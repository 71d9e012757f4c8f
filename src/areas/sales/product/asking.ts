import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Lines of one customer whose prices are asked for. */
export const priceInput = z.strictObject({
  party: z.uuid().nullable().default(null).describe('The customer; prices for anyone without him'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  on: day.optional().describe('Today unless said'),
  channel: z.string().max(40).nullable().default(null),
  lines: z
    .array(
      z.strictObject({
        product: z.uuid(),
        unit: z.uuid().nullable().default(null),
        quantity: decimal.default('1'),
      }),
    )
    .min(1)
    .max(200),
});
export type PriceAsked = z.output<typeof priceInput>;

const step = z.object({
  kind: z.enum(['list', 'customer-price', 'converted', 'table', 'promotion', 'rounded']),
  id: z.string().nullable(),
  name: z.string().nullable(),
  percent: z.string().nullable(),
  factor: z.string().nullable(),
  amount: z.string(),
});

const priced = z.object({
  unitPrice: z.string(),
  currency: z.string(),
  includesTax: z.boolean(),
  net: z.string(),
  gross: z.string(),
  taxPercent: z.string(),
  listPrice: z.string(),
  list: z.string().nullable(),
  discountPercent: z.string(),
  promotion: z.string().nullable(),
  sources: z.array(step).readonly(),
  gifts: z
    .array(z.object({ product: z.string(), quantity: z.string(), name: z.string() }))
    .readonly(),
  floor: z.string().nullable(),
  isBelowFloor: z.boolean(),
  allowed: z.object({
    percent: z.string().nullable(),
    belowFloor: z.boolean(),
    lowest: z.string(),
  }),
});

const lastPrice = z.object({
  at: z.string(),
  amount: z.string(),
  quantity: z.string(),
  currency: z.string(),
});

/** A line with its product and its price; a price of null is none that is known. */
export const priceReply = z.object({
  lines: z.array(
    z.object({
      product: z.object({
        id: z.string(),
        name: z.string(),
        code: z.string(),
        kind: z.string(),
        unit: z.object({ id: z.string(), name: z.string() }).nullable(),
        taxRate: z.string().nullable(),
        taxPercent: z.string(),
        isSold: z.boolean().describe('Whether it is sold on that day'),
        replacedBy: z.string().nullable(),
      }),
      units: z.array(z.object({ id: z.string(), name: z.string(), factor: z.string() })),
      price: priced.nullable(),
      last: z.array(lastPrice).describe('What this customer paid of late, newest first'),
    }),
  ),
});
export type PriceReply = z.output<typeof priceReply>;

/** Products that are there; what goes with them is asked for. */
export const proposeInput = z.strictObject({ products: z.array(z.uuid()).min(1).max(200) });

/** What goes with them and is not among them yet, with what to say. */
export const proposeReply = z.object({
  items: z.array(
    z.object({
      product: z.object({ id: z.string(), name: z.string() }),
      kind: z.enum(['accessory', 'cross-sell', 'up-sell', 'substitute']),
      with: z.object({ id: z.string(), name: z.string() }),
      reason: z.string().nullable(),
    }),
  ),
});
export type ProposeReply = z.output<typeof proposeReply>;
