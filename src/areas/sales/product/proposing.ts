import { z } from 'zod';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { dayIn } from '#kit/instant.ts';
import type { ProposeReply } from './asking.ts';
import { holdsOn } from './rules/fits.ts';

const link = z.object({ id: z.string(), title: z.string().nullable() });
const relationShape = z.object({
  'product': link,
  'other': link,
  'kind': z.enum(['accessory', 'cross-sell', 'up-sell', 'substitute']),
  'reason': z.string().nullable(),
  'other.fromOn': z.string().nullable(),
  'other.untilOn': z.string().nullable(),
});

/** What goes with these products, is sold today and not among them yet; each product once, in the order of the relations. */
export async function proposalsFor(
  scope: Scope,
  products: readonly string[],
): Promise<ProposeReply> {
  const today = dayIn(scope.zone, scope.now.toISOString());
  const { items } = await listRecords(scope, 'product-relation', {
    filter: {
      all: [
        { field: 'product', op: 'in', value: products },
        { field: 'active', op: 'isNot', value: false },
      ],
    },
    fields: Object.keys(relationShape.shape),
    sort: ['order'],
    limit: 1000,
  });
  const seen = new Set(products);
  return {
    items: items.flatMap((item) => {
      const { product, other, kind, reason, ...days } = relationShape.parse(item);
      const period = { fromOn: days['other.fromOn'], untilOn: days['other.untilOn'] };
      if (seen.has(other.id) || !holdsOn(period, today)) return [];
      seen.add(other.id);
      const named = { id: other.id, name: other.title ?? '' };
      return [
        { product: named, kind, with: { id: product.id, name: product.title ?? '' }, reason },
      ];
    }),
  };
}
