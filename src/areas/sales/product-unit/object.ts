import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A further unit in which a product is sold, and how many of its sales unit that is. */
export const productUnit = defineObject({
  name: 'product-unit',
  label: {
    one: { en: 'Further unit', zh: '产品单位' },
    many: { en: 'Further units', zh: '产品单位' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'barCode',
  fields: {
    product: field.link({
      object: 'product',
      label: { en: 'Product', zh: '产品' },
      required: true,
      onDelete: 'with-parent',
    }),
    unit: field.link({
      object: 'unit-of-measure',
      label: { en: 'Unit', zh: '单位' },
      required: true,
    }),
    factor: field.decimal({
      label: { en: 'Is how many sales units', zh: '折合销售单位' },
      help: { en: 'A box of five packs is 5.', zh: '一箱五包填 5。' },
      required: true,
      min: '0.000001',
      scale: 6,
    }),
    barCode: field.text({ label: { en: 'Bar code', zh: '条码' }, max: 60, unique: true }),
  },
  uniqueTogether: [['product', 'unit']],
  list: { columns: ['product', 'unit', 'factor', 'barCode'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Further unit', zh: '产品单位' },
      fields: ['product', 'unit', 'factor', 'barCode'],
    },
  ],
  internal: true,
  icon: 'ruler',
});
