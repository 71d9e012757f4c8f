import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A part of what a customer owes, and by which day he is to pay it. */
export const paymentPlan = defineObject({
  name: 'payment-plan',
  label: {
    one: { en: 'Planned payment', zh: '回款计划' },
    many: { en: 'Payment plan', zh: '回款计划' },
  },
  area: 'money',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Part', zh: '期次' },
      help: { en: 'Advance, on delivery, retention…', zh: '如预付款、到货款、质保金。' },
      required: true,
      max: 120,
      sortable: true,
    }),
    contract: field.link({
      object: 'contract',
      label: { en: 'Contract', zh: '合同' },
      onDelete: 'with-parent',
    }),
    order: field.link({
      object: 'order',
      label: { en: 'Order', zh: '订单' },
      onDelete: 'with-parent',
    }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      help: { en: 'Empty: that of the contract or order.', zh: '留空则取合同或订单客户。' },
      required: true,
    }),
    dueOn: field.day({
      label: { en: 'Due on', zh: '应收日期' },
      required: true,
      sortable: true,
    }),
    amount: field.money({
      label: { en: 'Amount', zh: '应收金额' },
      required: true,
      min: '0',
      sortable: true,
    }),
    condition: field.text({ label: { en: 'Condition', zh: '付款条件' }, max: 300 }),
    received: field.money({
      label: { en: 'Received', zh: '已收金额' },
      help: {
        en: 'Receipts for this part first, then what is left of the others, the earliest part first.',
        zh: '先计入指定本期的回款，其余回款按应收日期先后冲抵。',
      },
      readOnly: true,
    }),
    open: field.money({ label: { en: 'Still owed', zh: '未收金额' }, readOnly: true }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'open',
      options: {
        open: { label: { en: 'Open', zh: '待收' }, color: 'blue' },
        partly: { label: { en: 'Partly paid', zh: '部分回款' }, color: 'amber' },
        paid: { label: { en: 'Paid', zh: '已收清' }, color: 'green' },
      },
    }),
    remindedOn: field.day({ label: { en: 'Reminded on', zh: '提醒日期' }, readOnly: true }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 500 }),
  },
  list: {
    columns: ['name', 'party', 'contract', 'dueOn', 'amount', 'received', 'open', 'state', 'owner'],
    sort: 'dueOn',
  },
  form: [
    {
      label: { en: 'Planned payment', zh: '回款计划' },
      fields: [
        'name',
        'contract',
        'order',
        'party',
        'dueOn',
        'amount',
        'condition',
        'received',
        'open',
        'state',
        'remindedOn',
        'owner',
        'unit',
        'note',
      ],
    },
  ],
  related: [{ object: 'receipt', link: 'plan', label: { en: 'Receipts', zh: '回款' } }],
  icon: 'calendar-clock',
});
