import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

/** A lead taker is called after the person. */
export const namedAfterPerson: Effect = {
  object: 'lead-taker',
  on: ['person'],
  linked: ['person'],
  derive: ({ op, after }, { linked }) =>
    op === 'delete'
      ? []
      : updateOf('lead-taker', after, { name: textAt(linked['person']?.record, 'name') }),
};
