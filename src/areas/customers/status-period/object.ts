import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { customerStatuses, lifeCycleStages } from '../party/rules/states.ts';

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
      options: { ...customerStatuses, ...lifeCycleStages },
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
