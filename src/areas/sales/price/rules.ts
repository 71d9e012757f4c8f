import { addDays } from '#kit/day.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import { partOf, type StoredRecord } from '#model/stored.ts';

/**
 * Of one product, unit and quantity one price holds at a time: a newer one ends the open one before it, so that the history
 * of prices stands by itself. Two that were both given an end may not overlap.
 */
export function onePriceAtATime(object: string, of: string): Effect {
  return {
    object,
    on: ['product', of, 'unit', 'fromQuantity', 'fromOn', 'untilOn'],
    needs: [{ object, link: 'product', of: 'product' }],
    derive: ({ op, after, id }, context) => {
      if (op === 'delete') return [];
      const others = relatedOf(context, object).filter(
        (one) => textAt(one, 'id') !== id && isOfSame(one, after, of),
      );
      return others.flatMap((other) => {
        const [earlier, later] = isBefore(other, after) ? [other, after] : [after, other];
        const [start, end] = [textAt(later, 'fromOn'), textAt(earlier, 'untilOn')];
        if (end !== null && start !== null && end < start) return [];
        const isOpen = end === null && start !== null && textAt(earlier, 'fromOn') !== start;
        refuseIf(
          !isOpen,
          'price.overlaps',
          { from: textAt(other, 'fromOn') ?? '…', until: textAt(other, 'untilOn') ?? '…' },
          { field: 'fromOn' },
        );
        return start === null ? [] : updateOf(object, earlier, { untilOn: addDays(start, -1) });
      });
    },
  };
}

/** A price is in the currency of its list, and so is its floor. */
export const inCurrencyOfList: Effect = {
  object: 'price',
  on: ['list', 'amount', 'floor'],
  linked: ['list'],
  derive: ({ op, after }, context) => {
    const currency = textAt(linkedBy(context, 'list')?.record, 'currency');
    if (op === 'delete' || currency === null) return [];
    for (const field of ['amount', 'floor']) {
      const given = partOf(after[field], 'currency');
      const isOther = typeof given === 'string' && given !== currency;
      refuseIf(isOther, 'price.other-currency', { currency }, { field });
    }
    return [];
  },
};

function isOfSame(one: StoredRecord, other: StoredRecord, of: string): boolean {
  return (
    [of, 'product', 'unit'].every((field) => textAt(one, field) === textAt(other, field)) &&
    Number(one['fromQuantity'] ?? 0) === Number(other['fromQuantity'] ?? 0)
  );
}

function isBefore(one: StoredRecord, other: StoredRecord): boolean {
  return (textAt(one, 'fromOn') ?? '') < (textAt(other, 'fromOn') ?? '');
}
