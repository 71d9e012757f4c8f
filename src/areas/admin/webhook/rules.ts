import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A hook tells what its owner may see: only he, or an administrator, says where to and what. */
export const hookOfItsOwner: Effect = {
  object: 'webhook',
  on: ['url', 'objects', 'ops', 'filter', 'active', 'owner'],
  derive: ({ before, after }, { userId, privileged }) => {
    const owners = [textAt(after, 'owner'), ...(before ? [textAt(before, 'owner')] : [])];
    const isOthers = !privileged && owners.some((id) => id !== userId);
    refuseIf(isOthers, 'webhook.of-another', {}, { status: 403, field: 'owner' });
    return [];
  },
};

/** A hook that people switch on is no longer paused; a filter speaks of one object only. */
export const hookInOrder: Effect = {
  object: 'webhook',
  on: ['active', 'objects', 'filter'],
  derive: ({ op, id, after, changed }) => {
    const objects = after['objects'];
    const isForSeveral = Array.isArray(objects) && objects.length !== 1;
    const field = 'filter';
    refuseIf(after[field] != null && isForSeveral, 'webhook.filter-of-several', {}, { field });
    const isSwitchedOn = changed.has('active') && after['active'] === true;
    if (op !== 'update' || !isSwitchedOn || after['pausedAt'] == null) return [];
    return [{ op: 'update', object: 'webhook', id, values: { pausedAt: null, pausedFor: null } }];
  },
};
