import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';

/** The head of a household is one of its members, and the only one with that place. */
export const headIsMember: Effect = {
  object: 'household',
  on: ['head'],
  needs: [{ object: 'membership', link: 'organisation' }],
  derive: ({ op, id, after }, context): ChangeInput[] => {
    if (op === 'delete') return [];
    const head = textAt(after, 'head');
    const members = relatedOf(context, 'membership');
    const former = members
      .filter((one) => textAt(one, 'familyRole') === 'head' && textAt(one, 'person') !== head)
      .flatMap((one) => updateOf('membership', one, { familyRole: 'other' }));
    if (head === null) return former;
    const member = members.find((one) => textAt(one, 'person') === head);
    if (member) return [...former, ...updateOf('membership', member, { familyRole: 'head' })];
    return [
      ...former,
      {
        op: 'create',
        object: 'membership',
        values: { person: head, organisation: id, familyRole: 'head' },
      },
    ];
  },
};
