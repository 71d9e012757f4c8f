import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** Nobody is related to himself. */
export const betweenTwo: Effect = {
  object: 'relation',
  on: ['from', 'to'],
  derive: ({ op, after }) => {
    const isSelf = textAt(after, 'from') !== null && textAt(after, 'from') === textAt(after, 'to');
    refuseIf(op !== 'delete' && isSelf, 'relation.to-itself', {}, { field: 'to' });
    return [];
  },
};
