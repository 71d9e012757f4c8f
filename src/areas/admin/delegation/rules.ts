import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** Only who is absent, or an administrator, says who stands in: nobody helps himself to a colleague's records. */
export const givenByTheAbsent: Effect = {
  object: 'delegation',
  on: ['fromUser', 'toUser', 'fromOn', 'untilOn'],
  derive: ({ op, before, after }, { userId, privileged }) => {
    const concerned = [textAt(after, 'fromUser'), ...(before ? [textAt(before, 'fromUser')] : [])];
    const isOthers = !privileged && concerned.some((id) => id !== userId);
    refuseIf(isOthers, 'delegation.of-another', {}, { status: 403, field: 'fromUser' });
    const isSelf = textAt(after, 'toUser') === textAt(after, 'fromUser');
    refuseIf(op !== 'delete' && isSelf, 'delegation.to-oneself', {}, { field: 'toUser' });
    return [];
  },
};
