import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt } from '#model/reading.ts';

/** A further unit is another one than that by which the product is sold. */
export const isFurtherUnit: Effect = {
  object: 'product-unit',
  on: ['product', 'unit'],
  linked: ['product'],
  derive: ({ op, after }, context) => {
    const sold = textAt(linkedBy(context, 'product')?.record, 'unit');
    const isSame = sold !== null && sold === textAt(after, 'unit');
    refuseIf(op !== 'delete' && isSame, 'product-unit.is-sales-unit', {}, { field: 'unit' });
    return [];
  },
};
