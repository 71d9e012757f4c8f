import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt } from '#model/reading.ts';

/** A judgement is of a month, which its first day names. */
export const firstOfMonth: Effect = {
  object: 'forecast-override',
  on: ['month'],
  derive: ({ op, after }) => {
    const month = textAt(after, 'month');
    const isWrong = op !== 'delete' && month !== null && !month.endsWith('-01');
    refuseIf(isWrong, 'goal.not-first', {}, { field: 'month' });
    return [];
  },
};
