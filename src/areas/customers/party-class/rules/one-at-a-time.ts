import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { refuseIf } from '#kit/problem.ts';
import { isYes, linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { holdingOn, shortened, type Period } from './periods.ts';

const object = 'party-class';

/** A customer has one class of a classification at a time: each ends on the day before the next begins. */
export const oneClassAtATime: Effect = {
  object,
  on: ['fromOn', 'untilOn', 'classification'],
  needs: [{ object, link: 'party', of: 'party' }],
  derive: (change, context): ChangeInput[] => {
    if (change.op === 'delete') return [];
    const ends = shortened(siblings(change, context).flatMap(periodOf));
    return siblings(change, context).flatMap((record) => {
      const untilOn = ends.get(String(record['id']));
      return untilOn === undefined ? [] : updateOf(object, record, { untilOn });
    });
  },
};

/** A class that is given by hand where a rule or ranking gives it is held against that, with the reason why. */
export const heldWithReason: Effect = {
  object,
  on: ['pinned', 'reason', 'value'],
  linked: ['classification'],
  derive: ({ op, id, after }, context): ChangeInput[] => {
    const method = textAt(linkedBy(context, 'classification')?.record, 'method');
    if (op === 'delete' || textAt(after, 'given') !== 'by-hand' || method === null) return [];
    if (method === 'by-hand') return [];
    refuseIf(textAt(after, 'reason') === null, 'class.needs-reason', {}, { field: 'reason' });
    return isYes(after, 'pinned') || op === 'update'
      ? []
      : updateOf(object, { ...after, id }, { pinned: true });
  },
};

/** The classes of today are fields of the customer, for lists, filters and figures. */
export function shownByCustomer(kinds: Readonly<Record<string, string>>): Effect {
  return {
    object,
    on: ['fromOn', 'untilOn', 'classification', 'value'],
    needs: [{ object, link: 'party', of: 'party' }],
    linked: ['classification', 'party'],
    derive: (change, context): ChangeInput[] => {
      const slot = linkedBy(context, 'classification')?.record['slot'];
      const customer = linkedBy(context, 'party');
      const kind = kinds[textAt(customer?.record, 'kind') ?? ''] ?? customer?.object;
      if (typeof slot !== 'number' || !customer || kind === undefined) return [];
      const rows = siblings(change, context);
      const value = textAt(holdingOn(rows.flatMap(periodOf), context.today)?.record, 'value');
      return updateOf(kind, customer.record, { [`class${slot}`]: value });
    },
  };
}

/** The rows of the customer in the classification, as the changeset leaves them. */
function siblings({ after }: EffectChange, context: EffectContext): StoredRecord[] {
  return relatedOf(context, object).filter(
    (other) => textAt(other, 'classification') === textAt(after, 'classification'),
  );
}

function periodOf(record: StoredRecord): (Period & { readonly record: StoredRecord })[] {
  const [id, fromOn] = [textAt(record, 'id'), textAt(record, 'fromOn')];
  return id === null || fromOn === null
    ? []
    : [{ id, fromOn, untilOn: textAt(record, 'untilOn'), record }];
}
