import type { Effect } from '#model/effect.ts';
import { isYes, relatedOf, updateOf } from '#model/reading.ts';
import { isSameAddress } from '../../address/rules.ts';

/** Of a customer's addresses, only the one that the customer shows is primary. */
export function onePrimaryAddress(object: string): Effect {
  return {
    object,
    on: ['address'],
    needs: [{ object: 'address', link: 'party' }],
    derive: ({ op, after }, context) =>
      op === 'delete'
        ? []
        : relatedOf(context, 'address')
            .filter(
              (one) => isYes(one, 'primary') && !isSameAddress(one['address'], after['address']),
            )
            .flatMap((one) => updateOf('address', one, { primary: false })),
  };
}
