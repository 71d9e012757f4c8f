import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';

/** A participant is named as the user or customer that he is. */
export const namedParticipant: Effect = {
  object: 'participant',
  on: ['user', 'party', 'address'],
  linked: ['user', 'party'],
  derive: ({ op, after }, context) => {
    if (op === 'delete') return [];
    const who = linkedBy(context, 'user') ?? linkedBy(context, 'party');
    return updateOf('participant', after, {
      name: textAt(who?.record, 'name') ?? textAt(after, 'address'),
    });
  },
};

/** Who takes part reads the activity, a private one too; the organiser changes it. */
export const participantShare: Effect = {
  object: 'participant',
  on: ['activity', 'user', 'role'],
  needs: [{ object: 'share', link: 'cause' }],
  derive: (change, context) => shareOf(change, context),
};

function shareOf({ op, id, after }: EffectChange, context: EffectContext): ChangeInput[] {
  const [share] = relatedOf(context, 'share');
  const shareId = textAt(share, 'id');
  const user = textAt(after, 'user');
  if (op === 'delete' || user === null)
    return shareId === null ? [] : [{ op: 'delete', object: 'share', id: shareId }];
  const values = {
    record: textAt(after, 'activity'),
    grantee: user,
    granteeKind: 'user',
    level: after['role'] === 'organiser' ? 'edit' : 'read',
  };
  return share
    ? updateOf('share', share, values)
    : [{ op: 'create', object: 'share', values: { ...values, cause: id } }];
}
