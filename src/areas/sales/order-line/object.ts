import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { deliverLineInput, lineFields } from './fields.ts';

/** What is ordered: products or words, how many, at which price, and how many of them are delivered. */
export const orderLine = defineObject({
  name: 'order-line',
  label: { one: { en: 'Order line', zh: '订单明细' }, many: { en: 'Order lines', zh: '订单明细' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'order' },
  title: 'text',
  neverByHand: true,
  fields: {
    order: field.link({
      object: 'order',
      label: { en: 'Order', zh: '订单' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    ...lineFields,
    delivered: field.decimal({
      label: { en: 'Delivered', zh: '已交付数量' },
      readOnly: true,
      min: '0',
      scale: 6,
    }),
  },
  list: {
    columns: ['order', 'position', 'text', 'quantity', 'delivered', 'unit', 'unitPrice', 'amount'],
    sort: 'text',
  },
  form: [
    {
      label: { en: 'Order line', zh: '订单明细' },
      fields: [
        'order',
        'position',
        'product',
        'text',
        'quantity',
        'delivered',
        'unit',
        'unitPrice',
        'discountPercent',
        'taxRate',
        'taxPercent',
        'includesTax',
      ],
    },
    {
      label: { en: 'Comes to', zh: '金额' },
      fields: ['net', 'tax', 'amount', 'offered', 'belowFloor', 'promotion', 'note'],
    },
  ],
  actions: {
    deliver: { label: { en: 'Deliver', zh: '交付' }, input: deliverLineInput },
  },
  internal: true,
  icon: 'list-ordered',
});
