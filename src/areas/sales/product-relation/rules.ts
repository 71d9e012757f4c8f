import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A product goes with another one. */
export const goesWithAnother: Effect = {
  object: 'product-relation',
  on: ['product', 'other'],
  derive: ({ op, after }) => {
    const isItself = textAt(after, 'product') === textAt(after, 'other');
    refuseIf(op !== 'delete' && isItself, 'product-relation.itself', {}, { field: 'other' });
    return [];
  },
};
