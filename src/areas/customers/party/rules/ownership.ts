import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';

/** A customer that changes hands closes the period of the former owner and opens that of the new one. */
export function ownershipPeriods(object: string): Effect {
  return {
    object,
    on: ['owner', 'unit'],
    needs: [{ object: 'ownership-period', link: 'party' }],
    derive: (change, context) => (change.op === 'update' ? periodsOf(change, context) : []),
  };
}

// A customer who never changed hands has no period: his creation says since when, and a load of a million stays one row each.
function periodsOf(change: EffectChange, context: EffectContext): ChangeInput[] {
  const { before, after, id } = change;
  const open = relatedOf(context, 'ownership-period').filter(
    (period) => period['untilAt'] === null,
  );
  const holder = textAt(after, 'owner');
  const unit = textAt(after, 'unit');
  if (
    open.some(
      (period) => textAt(period, 'holder') === holder && textAt(period, 'holderUnit') === unit,
    )
  )
    return [];
  const former = textAt(before, 'owner');
  if (former === holder && textAt(before, 'unit') === unit) return [];
  const closing = open.flatMap((period) =>
    updateOf('ownership-period', period, { untilAt: context.now }),
  );
  // A second look at the same change finds the period that the first one closed.
  const isClosed = relatedOf(context, 'ownership-period').some(
    (period) => textAt(period, 'untilAt') === context.now && textAt(period, 'holder') === former,
  );
  const first =
    open.length === 0 && former !== null && !isClosed
      ? [
          period(id, {
            holder: former,
            holderUnit: textAt(before, 'unit'),
            fromAt: textAt(before, 'createdAt'),
            untilAt: context.now,
            how: 'created',
          }),
        ]
      : [];
  const next =
    holder === null
      ? []
      : [
          period(id, {
            holder,
            holderUnit: unit,
            fromAt: context.now,
            untilAt: null,
            how: howTaken(former, holder, context.userId),
          }),
        ];
  return [...closing, ...first, ...next];
}

function howTaken(former: string | null, holder: string, userId: string): string {
  if (former === null && holder === userId) return 'claimed';
  return former === userId && holder !== userId ? 'handed-over' : 'assigned';
}

function period(party: string, values: Readonly<Record<string, string | null>>): ChangeInput {
  return { op: 'create', object: 'ownership-period', values: { party, ...values } };
}
