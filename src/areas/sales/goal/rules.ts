import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';
import { endOfGoal, periodNamed } from './rules/periods.ts';

/** A goal begins with a month and ends with its period; a part lies within what it is part of and counts the same, and an agreed target is only adjusted, with a reason. */
export const goalInOrder: Effect = {
  object: 'goal',
  on: ['period', 'startsOn', 'measure', 'parent', 'target'],
  needs: [
    { object: 'goal', link: 'parent' },
    { object: 'goal', link: 'parent', of: 'parent' },
  ],
  linked: ['parent'],
  derive: ({ op, id, before, after, changed }, context) => {
    if (op === 'delete') return [];
    const [period, startsOn] = [periodNamed(textAt(after, 'period')), textAt(after, 'startsOn')];
    if (period === null || startsOn === null) return [];
    refuseIf(!startsOn.endsWith('-01'), 'goal.not-first', {}, { field: 'startsOn' });
    const isAgreed = op === 'update' && before !== null && before['state'] === 'agreed';
    const isTouched = ['target', 'period', 'startsOn', 'measure'].some((one) => changed.has(one));
    refuseIf(
      isAgreed && isTouched && !changed.has('adjustedAt'),
      'goal.agreed',
      {},
      { status: 409 },
    );
    const known = relatedOf(context, 'goal');
    const parent = linkedBy(context, 'parent')?.record;
    const above = textAt(after, 'parent');
    if (parent !== undefined) {
      const beside = known.filter(({ id: one, parent: of }) => of === above && one !== id);
      refuseMisfit(parent, after, beside);
    }
    for (const part of known.filter((one) => one['parent'] === id)) refuseMisfit(after, part, []);
    return updateOf('goal', after, { endsOn: endOfGoal(period, startsOn) });
  },
};

function refuseMisfit(
  whole: StoredRecord,
  part: StoredRecord,
  beside: readonly StoredRecord[],
): void {
  refuseIf(whole['measure'] !== part['measure'], 'goal.other-measure', {}, { field: 'measure' });
  const [from, until] = spanOf(whole);
  const [begins, ends] = spanOf(part);
  refuseIf(begins < from || ends > until, 'goal.outside', {}, { field: 'startsOn' });
  // Told apart by months and by people at once, every amount would stand in the sum twice.
  const isWhole = (one: StoredRecord) => spanOf(one).join() === spanOf(whole).join();
  const isMixed = beside.some((one) => isWhole(one) !== isWhole(part));
  refuseIf(isMixed, 'goal.two-ways', {}, { status: 409 });
}

// Of a goal made in the same changeset the last day is not written yet.
function spanOf(goal: StoredRecord): readonly [from: string, until: string] {
  const [period, startsOn] = [periodNamed(textAt(goal, 'period')), textAt(goal, 'startsOn') ?? ''];
  return [startsOn, period === null ? startsOn : endOfGoal(period, startsOn)];
}
