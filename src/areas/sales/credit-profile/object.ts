import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** How much a customer may owe us, and for how long. */
export const creditProfile = defineObject({
  name: 'credit-profile',
  label: {
    one: { en: 'Credit', zh: '信用档案' },
    many: { en: 'Credit', zh: '信用档案' },
  },
  area: 'money',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'grade',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      unique: true,
      onDelete: 'with-parent',
    }),
    grade: field.choice({
      open: true,
      label: { en: 'Grade', zh: '信用等级' },
      required: true,
      default: 'b',
      options: {
        a: { label: { en: 'A', zh: 'A' }, color: 'green' },
        b: { label: { en: 'B', zh: 'B' }, color: 'blue' },
        c: { label: { en: 'C', zh: 'C' }, color: 'amber' },
        d: { label: { en: 'D', zh: 'D' }, color: 'red' },
      },
    }),
    limit: field.money({
      label: { en: 'Credit limit', zh: '信用额度' },
      help: { en: 'Empty: no limit.', zh: '留空则不限额度。' },
      min: '0',
    }),
    lateDays: field.number({
      label: { en: 'Overdue days allowed', zh: '允许逾期天数' },
      help: {
        en: 'Who owes anything for longer gets no new order. Empty: as long as it takes.',
        zh: '有欠款逾期超过该天数的客户不能确认新订单；留空则不限。',
      },
      min: 0,
      max: 3650,
    }),
    stopped: field.yesNo({
      label: { en: 'Delivers against payment only', zh: '停止赊销' },
      default: false,
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 500 }),
  },
  merging: { twins: [['party']] },
  list: { columns: ['party', 'grade', 'limit', 'lateDays', 'stopped'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Credit', zh: '信用档案' },
      fields: ['party', 'grade', 'limit', 'lateDays', 'stopped', 'note'],
    },
  ],
  icon: 'shield-check',
});
