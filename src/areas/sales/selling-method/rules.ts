import type { Effect } from '#model/effect.ts';
import { isYes, relatedOf, textAt, updateOf } from '#model/reading.ts';

/** Of the methods one is the usual one: the next that is made so takes the place of the last. */
export const oneUsualMethod: Effect = {
  object: 'selling-method',
  on: ['usual'],
  needs: [{ object: 'selling-method', link: 'usual', is: 'true' }],
  derive: ({ op, id, after }, context) =>
    op === 'delete' || !isYes(after, 'usual')
      ? []
      : relatedOf(context, 'selling-method')
          .filter((other) => textAt(other, 'id') !== id)
          .flatMap((other) => updateOf('selling-method', other, { usual: false })),
};
