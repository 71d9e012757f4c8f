import { endOfDay } from '#kit/instant.ts';
import type { ChangeInput } from '#model/api.ts';
import type { Effect, EffectChange, EffectContext } from '#model/effect.ts';
import { relatedOf, textAt, updateOf } from '#model/reading.ts';

const editing: ReadonlySet<string> = new Set(['account-manager', 'sales', 'service']);

// What a place in a customer's team allows where nothing else is said.
function levelOf(role: string | null): 'read' | 'edit' {
  return role !== null && editing.has(role) ? 'edit' : 'read';
}

/** A place in a customer's team opens the customer to its member for as long as it lasts. */
export const teamShare: Effect = {
  object: 'party-team',
  on: ['party', 'member', 'role', 'level', 'untilOn'],
  needs: [{ object: 'share', link: 'cause' }],
  derive: (change, context) => shareChanges(change, context),
};

function shareChanges({ op, id, after }: EffectChange, context: EffectContext): ChangeInput[] {
  const shares = relatedOf(context, 'share');
  if (op === 'delete') return shares.flatMap((share) => removalOf(share));
  const until = textAt(after, 'untilOn');
  const values = {
    record: textAt(after, 'party'),
    grantee: textAt(after, 'member'),
    granteeKind: 'user',
    level: textAt(after, 'level') ?? levelOf(textAt(after, 'role')),
    expiresAt: until === null ? null : endOfDay(context.zone, until),
  };
  const [share, ...further] = shares;
  if (!share) return [{ op: 'create', object: 'share', values: { ...values, cause: id } }];
  return [...updateOf('share', share, values), ...further.flatMap((one) => removalOf(one))];
}

function removalOf(share: EffectChange['after']): ChangeInput[] {
  const id = textAt(share, 'id');
  return id === null ? [] : [{ op: 'delete', object: 'share', id }];
}
