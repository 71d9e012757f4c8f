import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { lineFields } from './fields.ts';

/** What an opportunity is about: products or words, how many, and at which price. */
export const opportunityLine = defineObject({
  name: 'opportunity-line',
  label: {
    one: { en: 'Opportunity line', zh: '商机明细' },
    many: { en: 'Opportunity lines', zh: '商机明细' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity' },
  title: 'text',
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    ...lineFields,
  },
  list: {
    columns: [
      'opportunity',
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
      label: { en: 'Opportunity line', zh: '商机明细' },
      fields: [
        'opportunity',
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
