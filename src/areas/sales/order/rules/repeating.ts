import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

const held: ReadonlySet<string> = new Set(['open', 'delivered', 'closed']);

/** The first order of a customer that holds is a new sale, all later ones are repeated; what does not hold is neither. */
export const repeatOfOrder: Effect = {
  object: 'order',
  on: ['party', 'state', 'orderedOn'],
  needs: [{ object: 'order', link: 'party', of: 'party' }],
  derive: (_change, context) => repeats(relatedOf(context, 'order')),
};

/** The same once customers have become one: what was new for each of them is new but once. */
export function repeatAfterMerge(object: string): Effect {
  return {
    object,
    on: ['mergedAt'],
    needs: [{ object: 'order', link: 'party' }],
    derive: ({ changed }, context) =>
      changed.has('mergedAt') ? repeats(relatedOf(context, 'order')) : [],
  };
}

function repeats(orders: readonly StoredRecord[]): ChangeInput[] {
  const holding = orders.filter((one) => held.has(textAt(one, 'state') ?? ''));
  const first = holding.toSorted(byTime)[0];
  return orders.flatMap((one) => {
    const repeat = held.has(textAt(one, 'state') ?? '') ? one !== first : null;
    return updateOf('order', one, { repeat });
  });
}

function byTime(a: StoredRecord, b: StoredRecord): number {
  return compare(a, b, 'orderedOn') || compare(a, b, 'confirmedOn') || compare(a, b, 'id');
}

function compare(a: StoredRecord, b: StoredRecord, field: string): number {
  const [left, right] = [textAt(a, field) ?? '', textAt(b, field) ?? ''];
  return left < right ? -1 : Number(left > right);
}
