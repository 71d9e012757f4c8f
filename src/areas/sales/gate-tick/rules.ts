import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

/** A tick says who gave it and when; nobody ticks in another's name. */
export const tickedByAsker: Effect = {
  object: 'gate-tick',
  on: ['gate', 'opportunity'],
  derive: ({ op, after }, { now, userId }) =>
    op === 'delete' || textAt(after, 'tickedAt') !== null
      ? []
      : updateOf('gate-tick', after, { tickedAt: now, tickedBy: userId === '' ? null : userId }),
};
