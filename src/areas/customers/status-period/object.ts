import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a customer was to us over a stretch of days: his status, or his stage of the life cycle. */
export const statusPeriod = defineObject({
  name: 'status-period',
  label: {
    one: { en: 'Status period', zh: '状态历史' },
    many: { en: 'Status history', zh: '状态历史' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'state',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    what: field.choice({
      label: { en: 'Of', zh: '项目' },
      required: true,
      readOnly: true,
      options: {
        'status': { label: { en: 'Customer status', zh: '客户状态' } },
        'life-cycle': { label: { en: 'Life-cycle stage', zh: '生命周期阶段' } },
      },
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      readOnly: true,
      options: {
        'potential': { label: { en: 'Potential', zh: '潜在客户' }, color: 'grey' },
        'target': { label: { en: 'Target', zh: '目标客户' }, color: 'blue' },
        'first': { label: { en: 'First purchase', zh: '初次购买' }, color: 'teal' },
        'repeat': { label: { en: 'Repeat', zh: '重复购买' }, color: 'green' },
        'loyal': { label: { en: 'Loyal', zh: '忠诚客户' }, color: 'violet' },
        'lost': { label: { en: 'Lost', zh: '流失客户' }, color: 'red' },
        'won-back': { label: { en: 'Won back', zh: '挽回客户' }, color: 'amber' },
        'non-customer': { label: { en: 'Not a customer', zh: '非客户' }, color: 'grey' },
        'exploration': { label: { en: 'Exploration', zh: '考察期' }, color: 'grey' },
        'formation': { label: { en: 'Formation', zh: '形成期' }, color: 'blue' },
        'stability': { label: { en: 'Stability', zh: '稳定期' }, color: 'green' },
        'decline': { label: { en: 'Decline', zh: '退化期' }, color: 'red' },
      },
    }),
    fromOn: field.day({
      label: { en: 'From', zh: '开始日期' },
      required: true,
      readOnly: true,
    }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' }, readOnly: true }),
    given: field.choice({
      label: { en: 'Given', zh: '方式' },
      required: true,
      readOnly: true,
      options: {
        'by-hand': { label: { en: 'By hand', zh: '人工' } },
        'by-rule': { label: { en: 'By rule', zh: '规则' } },
      },
    }),
  },
  merging: { twins: [['party', 'what', 'untilOn']] },
  uniqueTogether: [['party', 'what', 'fromOn']],
  list: { columns: ['party', 'what', 'state', 'fromOn', 'untilOn', 'given'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Status period', zh: '状态历史' },
      fields: ['party', 'what', 'state', 'fromOn', 'untilOn', 'given'],
    },
  ],
  internal: true,
  byRules: { field: 'given', unless: 'by-hand' },
  icon: 'history',
});
