import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { amendBatchInput, deliverBatchInput } from './fields.ts';

/** What is to be delivered under a contract by a day. */
export const contractBatch = defineObject({
  name: 'contract-batch',
  label: { one: { en: 'Batch', zh: '交付批次' }, many: { en: 'Batches', zh: '交付批次' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'contract' },
  title: 'text',
  fields: {
    contract: field.link({
      object: 'contract',
      label: { en: 'Contract', zh: '合同' },
      required: true,
      onDelete: 'with-parent',
    }),
    text: field.text({
      label: { en: 'What', zh: '内容' },
      required: true,
      max: 300,
      sortable: true,
    }),
    product: field.link({ object: 'product', label: { en: 'Product', zh: '产品' } }),
    quantity: field.decimal({
      label: { en: 'Quantity', zh: '应交数量' },
      required: true,
      min: '0',
      scale: 6,
    }),
    amount: field.money({ label: { en: 'Amount', zh: '金额' }, min: '0' }),
    dueOn: field.day({
      label: { en: 'Due on', zh: '应交日期' },
      required: true,
      sortable: true,
    }),
    delivered: field.decimal({
      label: { en: 'Delivered', zh: '已交数量' },
      readOnly: true,
      default: '0',
      scale: 6,
    }),
    deliveredOn: field.day({
      label: { en: 'Last delivered on', zh: '最近交付日期' },
      readOnly: true,
      sortable: true,
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'due',
      options: {
        due: { label: { en: 'Due', zh: '待交付' }, color: 'blue' },
        partly: { label: { en: 'Partly delivered', zh: '部分交付' }, color: 'amber' },
        done: { label: { en: 'Delivered', zh: '已交付' }, color: 'green' },
      },
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 500 }),
  },
  list: {
    columns: ['text', 'contract', 'quantity', 'delivered', 'amount', 'dueOn', 'state'],
    sort: 'dueOn',
  },
  form: [
    {
      label: { en: 'Batch', zh: '交付批次' },
      fields: [
        'contract',
        'text',
        'product',
        'quantity',
        'amount',
        'dueOn',
        'delivered',
        'deliveredOn',
        'state',
        'note',
      ],
    },
  ],
  actions: {
    deliver: {
      label: { en: 'Delivered', zh: '登记交付' },
      input: deliverBatchInput,
      shownWhen: { field: 'state', op: 'isNot', value: 'done' },
    },
    amend: { label: { en: 'Amend', zh: '变更' }, input: amendBatchInput },
  },
  icon: 'package-check',
});
