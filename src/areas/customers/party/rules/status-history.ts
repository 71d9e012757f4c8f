import { addDays, compareDays } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';
import { holdingOn } from '../../party-class/rules/periods.ts';

const kept = [
  { field: 'status', what: 'status' },
  { field: 'lifeCycle', what: 'life-cycle' },
] as const;

/** A customer whose status or life-cycle stage changes ends the stretch of the former one and begins that of the new. */
export function statusHistory(object: string): Effect {
  return {
    object,
    on: kept.map(({ field }) => field),
    needs: [{ object: 'status-period', link: 'party' }],
    derive: (change, context) =>
      change.op === 'update' ? kept.flatMap((one) => stretchesOf(one, change, context)) : [],
  };
}

function stretchesOf(
  { field, what }: (typeof kept)[number],
  { id, before, after }: EffectChange,
  context: EffectContext,
): ChangeInput[] {
  const state = textAt(after, field);
  const former = textAt(before, field);
  if (state === former) return [];
  const { today } = context;
  const rows = relatedOf(context, 'status-period')
    .filter((row) => row['what'] === what)
    .flatMap((row) => {
      const [key, fromOn] = [textAt(row, 'id'), textAt(row, 'fromOn')];
      const untilOn = textAt(row, 'untilOn');
      return key === null || fromOn === null ? [] : [{ id: key, fromOn, untilOn, row }];
    });
  const open = holdingOn(rows, today);
  if (open && textAt(open.row, 'state') === state) return [];
  const given = context.userId === '' ? 'by-rule' : 'by-hand';
  if (open?.fromOn === today) return updateOf('status-period', open.row, { state, given });
  const yesterday = addDays(today, -1);
  const begin = (values: Readonly<Record<string, string | null>>): ChangeInput[] => [
    { op: 'create', object: 'status-period', values: { party: id, what, ...values } },
  ];
  // What he was since he was entered is written once it is over: a load of a million customers stays one row each.
  const enteredOn = dayIn(context.zone, textAt(after, 'createdAt') ?? context.now);
  const isFirst = rows.length === 0 && former !== null && compareDays(enteredOn, today) < 0;
  return [
    ...(open ? updateOf('status-period', open.row, { untilOn: yesterday }) : []),
    ...(isFirst
      ? begin({ state: former, fromOn: enteredOn, untilOn: yesterday, given: 'by-hand' })
      : []),
    ...(state === null ? [] : begin({ state, fromOn: today, untilOn: null, given })),
  ];
}
