import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Someone stands in for an absent colleague: from the first to the last day, both included. */
export const delegation = defineObject({
  name: 'delegation',
  label: { one: { en: 'Delegation', zh: '代理' }, many: { en: 'Delegations', zh: '代理' } },
  area: 'admin',
  kind: 'record',
  affectsRights: true,
  access: { kind: 'common' },
  title: 'reason',
  fields: {
    fromUser: field.user({ label: { en: 'Absent', zh: '委托人' }, required: true, default: 'me' }),
    toUser: field.user({ label: { en: 'Stands in', zh: '代理人' }, required: true }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' }, required: true, default: 'today' }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' }, required: true }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
  },
  list: { columns: ['fromUser', 'toUser', 'fromOn', 'untilOn', 'reason'], sort: '-fromOn' },
  form: [
    {
      label: { en: 'Delegation', zh: '代理' },
      fields: ['fromUser', 'toUser', 'fromOn', 'untilOn', 'reason'],
    },
  ],
  icon: 'user-check',
});
