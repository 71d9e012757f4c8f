import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { isYes, linkedBy, textAt, updateOf } from '#model/reading.ts';

/** Whether the membership has ended by that day. */
export function hasEnded(membership: EffectChange['after'], today: string): boolean {
  const until = textAt(membership, 'untilOn');
  return until !== null && until < today;
}

/** The main membership is where the contact is listed, with its title and department. */
export const shownByPerson: Effect = {
  object: 'membership',
  on: ['main', 'organisation', 'jobTitle', 'department', 'untilOn', 'person'],
  linked: ['person', 'organisation'],
  derive: (change, context) => personChanges(change, context),
};

/** The head of a household is its head on both pages. */
export const headOfHousehold: Effect = {
  object: 'membership',
  on: ['familyRole', 'person', 'organisation'],
  linked: ['organisation'],
  derive: ({ op, after }, context) => {
    const household = linkedBy(context, 'organisation');
    const isHead =
      op !== 'delete' &&
      textAt(after, 'familyRole') === 'head' &&
      textAt(after, 'untilOn') === null;
    if (household?.object !== 'household' || !isHead) return [];
    return updateOf('household', household.record, { head: textAt(after, 'person') });
  },
};

function personChanges({ op, before, after }: EffectChange, context: EffectContext): ChangeInput[] {
  const person = linkedBy(context, 'person');
  const organisation = linkedBy(context, 'organisation');
  if (!person || (organisation && organisation.object !== 'account')) return [];
  if (op !== 'delete' && isYes(after, 'main') && !hasEnded(after, context.today)) {
    return updateOf('contact', person.record, {
      account: textAt(after, 'organisation'),
      jobTitle: textAt(after, 'jobTitle'),
      department: textAt(after, 'department'),
    });
  }
  if (!before || !isYes(before, 'main')) return [];
  const isListedThere = textAt(person.record, 'account') === textAt(before, 'organisation');
  return isListedThere ? updateOf('contact', person.record, { account: null }) : [];
}
