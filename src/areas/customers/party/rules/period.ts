import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** Refuses a record of the object whose last day lies before its first. */
export function periodInOrder(object: string): Effect {
  return {
    object,
    on: ['fromOn', 'untilOn'],
    derive: ({ op, after }) => {
      const from = textAt(after, 'fromOn');
      const until = textAt(after, 'untilOn');
      const isWrong = op !== 'delete' && from !== null && until !== null && until < from;
      refuseIf(isWrong, 'period.ends-before-start', { from, until }, { field: 'untilOn' });
      return [];
    },
  };
}
