import type { AnyCondition } from '#model/condition.ts';
import { field } from '#model/field.ts';

/** The kinds of activity; also the channels by which customers are reached. */
export const activityKinds = {
  task: { label: { en: 'Task', zh: '任务' }, color: 'blue' },
  call: { label: { en: 'Call', zh: '电话' }, color: 'teal' },
  email: { label: { en: 'E-mail', zh: '邮件' }, color: 'violet' },
  meeting: { label: { en: 'Meeting', zh: '会议' }, color: 'amber' },
  visit: { label: { en: 'Visit', zh: '拜访' }, color: 'green' },
  reception: { label: { en: 'Reception', zh: '接待' }, color: 'green' },
  letter: { label: { en: 'Letter', zh: '信函' } },
  fax: { label: { en: 'Fax', zh: '传真' } },
  message: { label: { en: 'Message', zh: '短信/微信' }, color: 'teal' },
  gift: { label: { en: 'Gift', zh: '礼品' }, color: 'pink' },
  trip: { label: { en: 'Trip', zh: '出差' }, color: 'amber' },
  note: { label: { en: 'Note', zh: '备注' } },
} as const;

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
