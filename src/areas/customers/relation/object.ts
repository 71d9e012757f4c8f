import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What one party is to another. */
export const relation = defineObject({
  name: 'relation',
  label: { one: { en: 'Relation', zh: '关系' }, many: { en: 'Relations', zh: '关系' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'from' },
  title: 'note',
  fields: {
    from: field.link({
      object: 'party',
      label: { en: 'From', zh: '甲方' },
      required: true,
      onDelete: 'with-parent',
    }),
    type: field.link({
      object: 'relation-type',
      label: { en: 'Is', zh: '关系类型' },
      required: true,
    }),
    to: field.link({
      object: 'party',
      label: { en: 'Of', zh: '乙方' },
      required: true,
      onDelete: 'with-parent',
    }),
    strength: field.choice({
      label: { en: 'Strength', zh: '密切程度' },
      options: {
        weak: { label: { en: 'Weak', zh: '疏远' }, color: 'grey' },
        normal: { label: { en: 'Normal', zh: '一般' }, color: 'blue' },
        strong: { label: { en: 'Strong', zh: '密切' }, color: 'green' },
      },
    }),
    fromOn: field.day({ label: { en: 'Since', zh: '开始日期' } }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  merging: { apart: ['from', 'to'] },
  uniqueTogether: [['from', 'type', 'to']],
  list: { columns: ['from', 'type', 'to', 'strength', 'fromOn', 'untilOn'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Relation', zh: '关系' },
      fields: ['from', 'type', 'to', 'strength', 'fromOn', 'untilOn', 'note'],
    },
  ],
  internal: true,
  icon: 'share-2',
});
