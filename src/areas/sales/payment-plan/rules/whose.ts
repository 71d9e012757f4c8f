import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt, updateOf } from '#model/reading.ts';

const under = ['contract', 'order'] as const;

/** What is paid or invoiced under a contract or an order is its customer's, and stays with it. */
export function ofContract(object: 'payment-plan' | 'receipt' | 'invoice-request'): Effect {
  return {
    object,
    on: [...under, 'party'],
    linked: object === 'receipt' ? [...under, 'plan'] : under,
    derive: ({ op, before, after }, context) => {
      if (op === 'delete') return [];
      const isOfBoth = under.every((name) => textAt(after, name) !== null);
      refuseIf(isOfBoth, 'payment.of-both', {}, { field: 'order' });
      const isMoved = under.some(
        (name) => textAt(before, name) !== null && textAt(before, name) !== textAt(after, name),
      );
      refuseIf(op === 'update' && isMoved, 'payment.moved', {}, { field: 'contract' });
      if (textAt(after, 'party') !== null) return [];
      const [party = null] = [...under, 'plan'].flatMap(
        (name) => textAt(linkedBy(context, name)?.record, 'party') ?? [],
      );
      refuseIf(party === null, 'payment.no-customer', {}, { field: 'party' });
      return updateOf(object, after, { party });
    },
  };
}
