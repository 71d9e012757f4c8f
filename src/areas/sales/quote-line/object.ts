import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { lineFields } from './fields.ts';

/** What a quote offers: products or words, how many, and at which price. */
export const quoteLine = defineObject({
  name: 'quote-line',
  label: { one: { en: 'Quote line', zh: '报价明细' }, many: { en: 'Quote lines', zh: '报价明细' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'quote' },
  title: 'text',
  fields: {
    quote: field.link({
      object: 'quote',
      label: { en: 'Quote', zh: '报价' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    ...lineFields,
  },
  list: {
    columns: [
      'quote',
      'position',
      'text',
      'quantity',
      'unit',
      'unitPrice',
      'discountPercent',
      'amount',
      'belowFloor',
    ],
    sort: 'text',
  },
  form: [
    {
      label: { en: 'Quote line', zh: '报价明细' },
      fields: [
        'quote',
        'position',
        'product',
        'text',
        'quantity',
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
  internal: true,
  icon: 'list-ordered',
});
