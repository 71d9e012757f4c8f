import { addDays } from '#kit/day.ts';
import { refuseIf } from '#kit/problem.ts';
import type { Effect } from '#model/effect.ts';
import { textAt, updateOf } from '#model/reading.ts';

// What the laws of China and of the Union leave; a workspace may set itself another period.
const daysToAnswer = 30;

/** A request is due within the workspace's period, 30 days unless set, and knows when it was answered. */
export const requestInOrder: Effect = {
  object: 'data-request',
  on: ['receivedOn', 'dueOn', 'state', 'answeredOn'],
  derive: ({ op, after }, { today, answerDays }) => {
    if (op === 'delete') return [];
    const received = textAt(after, 'receivedOn') ?? today;
    const dueOn = textAt(after, 'dueOn') ?? addDays(received, answerDays ?? daysToAnswer);
    refuseIf(dueOn < received, 'data-request.due-before-received', {}, { field: 'dueOn' });
    const isOpen = after['state'] === 'open';
    return updateOf('data-request', after, {
      dueOn,
      answeredOn: isOpen ? null : (textAt(after, 'answeredOn') ?? today),
    });
  },
};
