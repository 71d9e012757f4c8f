import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt } from '#model/reading.ts';

/** The people of a company go into the pool with it, as far as its owner looked after them, and come out with it. */
export const peopleAlong: Effect = {
  object: 'account',
  on: ['pool'],
  needs: [{ object: 'contact', link: 'account' }],
  derive: (change, context) => (change.op === 'update' ? moved(change, context) : []),
};

function moved({ before, after }: EffectChange, context: EffectContext): ChangeInput[] {
  const owner = textAt(after, 'owner');
  const former = textAt(before, 'owner');
  if (owner === null && former === null) return [];
  const unit = textAt(after, 'unit');
  return relatedOf(context, 'contact').flatMap((person): ChangeInput[] => {
    const id = textAt(person, 'id');
    if (id === null || textAt(person, 'owner') !== former || textAt(person, 'pool') !== null)
      return [];
    const values = owner === null || unit === null ? { owner } : { owner, unit };
    return [{ op: 'update', object: 'contact', id, values }];
  });
}
