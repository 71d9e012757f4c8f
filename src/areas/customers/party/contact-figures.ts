import type { AnyCondition } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { activityKinds } from '../activity/kinds.ts';

// What reached the customer or came from him; a task or a note did not, and what is private tells nothing.
const wasContact = {
  all: [
    { field: 'status', op: 'is', value: 'done' },
    { field: 'kind', op: 'notIn', value: ['task', 'note', 'trip'] },
    { field: 'private', op: 'isNot', value: true },
  ],
} as const satisfies AnyCondition;

/** When, by whom and how a customer was contacted last, and what comes next: over activities that name him by that link. */
export function contactFigures(link: 'customer' | 'account') {
  return {
    lastContactAt: field.rollUp({
      label: { en: 'Last contact', zh: '最近联系时间' },
      result: 'instant',
      over: { object: 'activity', link, field: 'at' },
      measure: 'max',
      where: wasContact,
      readOnly: true,
    }),
    lastContactBy: field.rollUp({
      label: { en: 'Last contact by', zh: '最近联系人员' },
      result: 'text',
      over: { object: 'activity', link, field: 'performedBy.name', by: 'at' },
      measure: 'last',
      where: wasContact,
      readOnly: true,
    }),
    lastContactVia: field.rollUp({
      label: { en: 'Last contact via', zh: '最近联系渠道' },
      result: 'choice',
      options: activityKinds,
      over: { object: 'activity', link, field: 'kind', by: 'at' },
      measure: 'last',
      where: wasContact,
      readOnly: true,
    }),
    nextStepAt: field.rollUp({
      label: { en: 'Next step', zh: '下次跟进时间' },
      result: 'instant',
      over: { object: 'activity', link, field: 'at' },
      measure: 'min',
      where: {
        all: [
          { field: 'status', op: 'is', value: 'open' },
          { field: 'private', op: 'isNot', value: true },
        ],
      },
      readOnly: true,
    }),
  } as const;
}
