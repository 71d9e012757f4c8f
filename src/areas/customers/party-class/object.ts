import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** The class of a customer in one classification, from a day on. */
export const partyClass = defineObject({
  name: 'party-class',
  label: {
    one: { en: 'Customer class', zh: '客户分类' },
    many: { en: 'Customer classes', zh: '客户分类' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'reason',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    classification: field.link({
      object: 'classification',
      label: { en: 'Classification', zh: '分类方案' },
      required: true,
      onDelete: 'with-parent',
    }),
    value: field.link({
      object: 'class-value',
      label: { en: 'Class', zh: '类别' },
      required: true,
      onDelete: 'with-parent',
    }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' }, required: true, default: 'today' }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    given: field.choice({
      label: { en: 'Given', zh: '方式' },
      required: true,
      default: 'by-hand',
      options: {
        'by-hand': { label: { en: 'By hand', zh: '人工' } },
        'by-rule': { label: { en: 'By rule', zh: '规则' } },
        'by-ranking': { label: { en: 'By ranking', zh: '排名' } },
      },
    }),
    pinned: field.yesNo({
      label: { en: 'Held against the rule', zh: '固定' },
      help: {
        en: 'Rule and ranking leave this class as it is, until it is let go.',
        zh: '固定后，规则和排名不再更改此类别，直至取消固定。',
      },
      default: false,
    }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
  },
  merging: { twins: [['party', 'classification', 'untilOn']] },
  uniqueTogether: [['party', 'classification', 'fromOn']],
  list: {
    columns: ['party', 'classification', 'value', 'fromOn', 'untilOn', 'given', 'pinned', 'reason'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Customer class', zh: '客户分类' },
      fields: [
        'party',
        'classification',
        'value',
        'fromOn',
        'untilOn',
        'given',
        'pinned',
        'reason',
      ],
    },
  ],
  internal: true,
  byRules: { field: 'given', unless: 'by-hand' },
  icon: 'award',
});
