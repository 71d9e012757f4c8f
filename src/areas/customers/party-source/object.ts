import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Where a fact about a party came from, when, and how sure it is. */
export const partySource = defineObject({
  name: 'party-source',
  label: {
    one: { en: 'Source of a fact', zh: '信息来源' },
    many: { en: 'Sources of facts', zh: '信息来源' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'source',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    field: field.text({
      label: { en: 'Field', zh: '字段' },
      help: {
        en: 'The field that it speaks of; empty: the whole record.',
        zh: '所涉及的字段；留空表示整条记录。',
      },
      max: 60,
    }),
    source: field.text({ label: { en: 'Source', zh: '来源' }, required: true, max: 300 }),
    url: field.url({ label: { en: 'Link', zh: '链接' } }),
    learntAt: field.instant({
      label: { en: 'Learnt at', zh: '获取时间' },
      required: true,
      default: 'now',
    }),
    confidence: field.choice({
      label: { en: 'How sure', zh: '可信度' },
      required: true,
      default: 'likely',
      options: {
        certain: { label: { en: 'Certain', zh: '确定' }, color: 'green' },
        likely: { label: { en: 'Likely', zh: '可能' }, color: 'blue' },
        doubtful: { label: { en: 'Doubtful', zh: '存疑' }, color: 'amber' },
      },
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: { columns: ['party', 'field', 'source', 'learntAt', 'confidence'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Source', zh: '信息来源' },
      fields: ['party', 'field', 'source', 'url', 'learntAt', 'confidence', 'note'],
    },
  ],
  internal: true,
  icon: 'info',
});
