import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { periodFields } from './fields.ts';

/** What a product costs in a price list, from a quantity and a day on. */
export const price = defineObject({
  name: 'price',
  label: { one: { en: 'Price', zh: '价格' }, many: { en: 'Prices', zh: '价格' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'note',
  fields: {
    list: field.link({
      object: 'price-list',
      label: { en: 'Price list', zh: '价目表' },
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
    floor: field.money({
      label: { en: 'Floor price', zh: '底价' },
      help: {
        en: 'In this list, with or without tax as the list; that of the product where empty.',
        zh: '本价目表的底价，含税与否同价目表；留空用产品底价。',
      },
      min: '0',
    }),
    ...periodFields,
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 300 }),
  },
  uniqueTogether: [['list', 'product', 'unit', 'fromQuantity', 'fromOn']],
  list: {
    columns: ['list', 'product', 'unit', 'fromQuantity', 'amount', 'fromOn', 'untilOn'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Price', zh: '价格' },
      fields: [
        'list',
        'product',
        'unit',
        'fromQuantity',
        'amount',
        'floor',
        ...Object.keys(periodFields),
        'note',
      ],
    },
  ],
  icon: 'badge-cent',
});
