import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A day that matters in a customer's life. */
export const lifeEvent = defineObject({
  name: 'life-event',
  label: { one: { en: 'Life event', zh: '人生事件' }, many: { en: 'Life events', zh: '人生事件' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'kind',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      open: true,
      label: { en: 'Event', zh: '事件' },
      required: true,
      options: {
        birth: { label: { en: 'Birth', zh: '出生' } },
        wedding: { label: { en: 'Wedding', zh: '结婚' } },
        child: { label: { en: 'Birth of a child', zh: '子女出生' } },
        school: { label: { en: 'School', zh: '入学' } },
        graduation: { label: { en: 'Graduation', zh: '毕业' } },
        job: { label: { en: 'New job', zh: '入职' } },
        promotion: { label: { en: 'Promotion', zh: '升职' } },
        moving: { label: { en: 'Moving', zh: '搬家' } },
        house: { label: { en: 'Home bought', zh: '购房' } },
        car: { label: { en: 'Car bought', zh: '购车' } },
        retirement: { label: { en: 'Retirement', zh: '退休' } },
        founding: { label: { en: 'Founding day', zh: '公司周年' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    happensOn: field.day({ label: { en: 'On', zh: '日期' }, required: true, sortable: true }),
    yearly: field.yesNo({ label: { en: 'Every year', zh: '每年提醒' }, default: false }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: { columns: ['party', 'kind', 'happensOn', 'yearly', 'note'], sort: '-happensOn' },
  form: [
    {
      label: { en: 'Life event', zh: '人生事件' },
      fields: ['party', 'kind', 'happensOn', 'yearly', 'note'],
    },
  ],
  internal: true,
  icon: 'cake',
});
