import { asEngine } from '#engine/system-scope.ts';
import { z } from 'zod';
import { depthOf } from '#engine/access/reach.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { divideDecimals, signOfDecimal } from '#kit/decimal.ts';
import { dayIn } from '#kit/instant.ts';
import { all, upFrom } from './catalogue.ts';
import type { Buyer } from './rules/facts.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const place = z.object({
  country: z.string().nullable(),
  region: z.string().nullable(),
  province: z.string().nullable(),
  city: z.string().nullable(),
  district: z.string().nullable(),
});
const partyShape = z.object({ unit: link.nullable(), address: place.nullable() });
const classShape = z.object({ value: link });
const branchShape = z.object({ id: z.string(), parent: link.nullable() });
const boughtShape = z.object({
  at: z.string(),
  product: z.string(),
  quantity: z.string().nullable(),
  amount: z.object({ amount: z.string(), currency: z.string() }),
});

const nobody: Buyer = { classes: [], places: [], regionCode: null, units: [], channel: null };

/** What is known of the customer that prices go by; refuses one whom the asker may not see. */
export async function readBuyer(
  scope: Scope,
  { party, channel, on }: { party: string | null; channel: string | null; on: string },
): Promise<Buyer> {
  if (party === null) return { ...nobody, channel };
  await findRecord(scope, 'party', party, { fields: ['id'] });
  const holds = {
    all: [
      { field: 'party', op: 'is', value: party },
      { field: 'fromOn', op: 'lte', value: on },
      {
        any: [
          { field: 'untilOn', op: 'isEmpty' },
          { field: 'untilOn', op: 'gte', value: on },
        ],
      },
    ],
  } as const;
  const [found, classes, branches] = await Promise.all([
    findRecord(asEngine(scope), 'party', party, { fields: Object.keys(partyShape.shape) }),
    all(scope, 'party-class', classShape, holds),
    all(scope, 'unit', branchShape, null),
  ]);
  const { unit, address } = partyShape.parse(found);
  const above = new Map(branches.map((one) => [one.id, one.parent?.id ?? null]));
  const { region, ...places } = address ?? { region: null };
  return {
    channel,
    classes: classes.map(({ value }) => value.id),
    units: upFrom(unit?.id ?? null, above),
    regionCode: region,
    places: Object.values(places).filter((one) => one !== null),
  };
}

/** What a customer paid for something: of one piece, and for how many. */
export type LastPrice = {
  readonly product: string;
  readonly at: string;
  readonly amount: string;
  readonly quantity: string;
  readonly currency: string;
};

/** What the customer paid of late for products of these names, newest first; nothing where the asker may not read it. */
export async function lastPaid(
  scope: Scope,
  party: string,
  names: readonly string[],
): Promise<LastPrice[]> {
  if (depthOf(scope.rights, 'transaction', 'read') === 'none' || names.length === 0) return [];
  const { items } = await listRecords(scope, 'transaction', {
    filter: {
      all: [
        { field: 'party', op: 'is', value: party },
        { field: 'kind', op: 'is', value: 'purchase' },
        { field: 'product', op: 'in', value: names },
      ],
    },
    fields: Object.keys(boughtShape.shape),
    sort: ['-at'],
    limit: 200,
  });
  return items.flatMap((item) => {
    const { at, product, quantity, amount } = boughtShape.parse(item);
    if (quantity === null || signOfDecimal(quantity) <= 0) return [];
    const { currency } = amount;
    const each = divideDecimals(amount.amount, quantity, 2);
    return [{ product, at: dayIn(scope.zone, at), amount: each, quantity, currency }];
  });
}
