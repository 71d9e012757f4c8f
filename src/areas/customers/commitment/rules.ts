import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

/** A promise that is settled knows since when; one that is open again does not. */
export const settledCommitment: Effect = {
  object: 'commitment',
  on: ['state', 'madeOn', 'dueOn', 'settledOn'],
  derive: ({ op, after }, { today }) => {
    if (op === 'delete') return [];
    const [made, due] = [textAt(after, 'madeOn'), textAt(after, 'dueOn')];
    refuseIf(
      made !== null && due !== null && due < made,
      'commitment.due-before-made',
      {},
      { field: 'dueOn' },
    );
    const isOpen = after['state'] === 'open';
    return updateOf('commitment', after, {
      settledOn: isOpen ? null : (textAt(after, 'settledOn') ?? today),
    });
  },
};
