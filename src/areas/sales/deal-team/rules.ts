import { addDecimals, compareDecimals, subtractDecimals } from '#kit/decimal.ts';
import { refuseIf } from '#kit/problem.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect } from '#model/effect.ts';
import { linkedBy, relatedOf, textAt, updateOf } from '#model/reading.ts';
import type { StoredRecord } from '#model/stored.ts';

/** What of the credit is left for the owner beside his team; refuses to give away more than there is. */
export function ownerCredit(team: readonly StoredRecord[]): string {
  const given = addDecimals(...team.map((one) => textAt(one, 'credit') ?? '0'));
  refuseIf(compareDecimals(given, '100') > 0, 'deal-team.too-much', { given }, { field: 'credit' });
  return subtractDecimals('100', given);
}

/** Whatever the members get, the owner has the rest, so that shares always make a hundred. */
export const creditOfOwner: Effect = {
  object: 'deal-team',
  on: ['credit', 'opportunity', 'member'],
  needs: [{ object: 'deal-team', link: 'opportunity', of: 'opportunity' }],
  linked: ['opportunity'],
  derive: ({ op, id, after }, context) => {
    const opportunity = linkedBy(context, 'opportunity')?.record;
    if (!opportunity) return [];
    const isOwner = textAt(after, 'member') === textAt(opportunity, 'owner');
    refuseIf(op !== 'delete' && isOwner, 'deal-team.is-owner', {}, { field: 'member' });
    const team = relatedOf(context, 'deal-team').filter(
      (one) => op !== 'delete' || textAt(one, 'id') !== id,
    );
    return updateOf('opportunity', opportunity, { ownerCredit: ownerCredit(team) });
  },
};

/** A member of the team reads or changes the opportunity for as long as he belongs to it. */
export const dealTeamShare: Effect = {
  object: 'deal-team',
  on: ['opportunity', 'member', 'level'],
  needs: [{ object: 'share', link: 'cause' }],
  derive: ({ op, id, after }, context) => {
    const [share] = relatedOf(context, 'share');
    if (op === 'delete') return removalOf(share);
    const values = {
      record: textAt(after, 'opportunity'),
      grantee: textAt(after, 'member'),
      granteeKind: 'user',
      level: textAt(after, 'level') ?? 'read',
    };
    return share
      ? updateOf('share', share, values)
      : [{ op: 'create', object: 'share', values: { ...values, cause: id } }];
  },
};

/** Who becomes the owner leaves the team; his share is in the rest that owners have. */
export const ownerLeavesTeam: Effect = {
  object: 'opportunity',
  on: ['owner'],
  needs: [{ object: 'deal-team', link: 'opportunity' }],
  derive: ({ op, after }, context) =>
    op === 'update'
      ? relatedOf(context, 'deal-team')
          .filter((one) => textAt(one, 'member') === textAt(after, 'owner'))
          .flatMap((one) => removalOf(one, 'deal-team'))
      : [],
};

function removalOf(record: StoredRecord | undefined, object = 'share'): ChangeInput[] {
  const id = textAt(record, 'id');
  return id === null ? [] : [{ op: 'delete', object, id }];
}
