import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { periodFields } from './fields.ts';

/** The price agreed with one customer for a product: it goes before every list, table and promotion. */
export const customerPrice = defineObject({
  name: 'customer-price',
  label: {
    one: { en: 'Customer price', zh: '客户价' },
    many: { en: 'Customer prices', zh: '客户价' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'note',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    product: field.link({
      object: 'product',
      label: { en: 'Product', zh: '产品' },
      required: true,
      onDelete: 'with-parent',
    }),
    unit: field.link({
      object: 'unit-of-measure',
      label: { en: 'Per', zh: '计价单位' },
      help: { en: 'The sales unit of the product where empty.', zh: '留空为产品的销售单位。' },
    }),
    fromQuantity: field.decimal({
      label: { en: 'From quantity', zh: '起订数量' },
      required: true,
      default: '1',
      min: '0',
      scale: 6,
    }),
    amount: field.money({ label: { en: 'Price', zh: '单价' }, required: true, min: '0' }),
    includesTax: field.yesNo({ label: { en: 'Includes tax', zh: '含税' }, default: false }),
    ...periodFields,
    note: field.text({ label: { en: 'Agreed how', zh: '约定依据' }, max: 300 }),
  },
  merging: { twins: [['party', 'product', 'unit', 'fromQuantity', 'fromOn']] },
  uniqueTogether: [['party', 'product', 'unit', 'fromQuantity', 'fromOn']],
  list: {
    columns: ['party', 'product', 'unit', 'fromQuantity', 'amount', 'fromOn', 'untilOn'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Customer price', zh: '客户价' },
      fields: [
        'party',
        'product',
        'unit',
        'fromQuantity',
        'amount',
        'includesTax',
        ...Object.keys(periodFields),
        'note',
      ],
    },
  ],
  icon: 'handshake',
});
