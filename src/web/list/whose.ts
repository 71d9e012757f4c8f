import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { whoseNames, type Whose } from '#model/view-settings.ts';

/** Records that say who of us takes part in another one, and the field that names him. */
const takingPart: Readonly<Record<string, string>> = {
  'party-team': 'member',
  'participant': 'user',
  'approval-turn': 'approver',
};

type Known = Pick<ObjectMeta, 'name'>;
type Listed = Pick<ObjectMeta, 'name' | 'owned' | 'related'>;

/** Whose records a list of the object can be narrowed to; nothing where its records have no owner. */
export function whoseOffered(object: Listed, known: readonly Known[]): readonly Whose[] {
  if (!object.owned) return [];
  return whoseNames.filter((whose) => whose === 'all' || conditionOfWhose(object, whose, known));
}

/** The condition that narrows a list to the asker's own, his people's, those he takes part in or follows; null for all of them. */
export function conditionOfWhose(
  object: Listed,
  whose: Whose,
  known: readonly Known[],
): Condition | null {
  switch (whose) {
    case 'all':
      return null;
    case 'mine':
      return { field: 'owner', op: 'is', value: { me: true } };
    case 'people':
      return { field: 'owner', op: 'is', value: { myPeople: true } };
    case 'part':
      return anyOf(partsIn(object));
    case 'follow':
      return known.some(({ name }) => name === 'follow')
        ? { link: 'follow.record', quantifier: 'any', where: me('owner') }
        : null;
  }
}

function partsIn({ related }: Listed): Condition[] {
  return related.flatMap(({ object, link }) => {
    const member = takingPart[object];
    return member
      ? [{ link: `${object}.${link}`, quantifier: 'any' as const, where: me(member) }]
      : [];
  });
}

function me(field: string): Condition {
  return { field, op: 'is', value: { me: true } };
}

function anyOf(conditions: readonly Condition[]): Condition | null {
  const [first, ...more] = conditions;
  if (!first) return null;
  return more.length === 0 ? first : { any: conditions };
}
