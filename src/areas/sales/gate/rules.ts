import type { Effect } from '#model/effect.ts';
import { linkedBy, textAt, updateOf } from '#model/reading.ts';

/** A gate knows the method of its stage, so that all gates of a method are found at once. */
export const gateOfMethod: Effect = {
  object: 'gate',
  on: ['stage'],
  linked: ['stage'],
  derive: ({ op, after }, context) =>
    op === 'delete'
      ? []
      : updateOf('gate', after, { method: textAt(linkedBy(context, 'stage')?.record, 'method') }),
};
