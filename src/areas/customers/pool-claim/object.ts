import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** One line of what became of a customer and a pool: who took him, gave him back, lost him or kept him longer. */
export const poolClaim = defineObject({
  name: 'pool-claim',
  label: {
    one: { en: 'Claim', zh: '领取记录' },
    many: { en: 'Claims', zh: '领取记录' },
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
      readOnly: true,
      onDelete: 'with-parent',
    }),
    pool: field.link({
      object: 'pool',
      label: { en: 'Customer pool', zh: '公海' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'What happened', zh: '动作' },
      required: true,
      readOnly: true,
      options: {
        claimed: { label: { en: 'Claimed', zh: '领取' }, color: 'green' },
        assigned: { label: { en: 'Assigned', zh: '分配' }, color: 'blue' },
        returned: { label: { en: 'Given back', zh: '主动退回' }, color: 'amber' },
        thrown: { label: { en: 'Put into the pool', zh: '移入公海' }, color: 'violet' },
        fell: { label: { en: 'Fell by rule', zh: '自动回收' }, color: 'red' },
        extended: { label: { en: 'Protection extended', zh: '延长保护' }, color: 'teal' },
      },
    }),
    holder: field.user({ label: { en: 'Seller', zh: '销售' }, readOnly: true }),
    happenedAt: field.instant({
      label: { en: 'At', zh: '时间' },
      required: true,
      readOnly: true,
      sortable: true,
    }),
    by: field.user({ label: { en: 'Done by', zh: '操作人' }, readOnly: true }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, readOnly: true, max: 300 }),
    daysKept: field.number({
      label: { en: 'Days kept', zh: '持有天数' },
      readOnly: true,
      min: 0,
    }),
  },
  list: {
    columns: ['party', 'pool', 'kind', 'holder', 'happenedAt', 'by', 'daysKept', 'reason'],
    sort: '-happenedAt',
  },
  form: [
    {
      label: { en: 'Claim', zh: '领取记录' },
      fields: ['party', 'pool', 'kind', 'holder', 'happenedAt', 'by', 'daysKept', 'reason'],
    },
  ],
  internal: true,
  icon: 'history',
});
