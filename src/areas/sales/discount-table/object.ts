import { z } from 'zod';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { periodFields, whatFields, whomFields } from './fields.ts';

const number = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

/** From how many pieces or how much money on what percent is taken off; largest discount of fitting tables counts. */
export const discountTable = defineObject({
  name: 'discount-table',
  label: {
    one: { en: 'Discount table', zh: '折扣表' },
    many: { en: 'Discount tables', zh: '折扣表' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '折扣表名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    by: field.choice({
      label: { en: 'Bands of', zh: '分档依据' },
      required: true,
      default: 'quantity',
      options: {
        quantity: { label: { en: 'Quantity, in sales units', zh: '数量（销售单位）' } },
        amount: { label: { en: 'Amount of the line', zh: '行金额' } },
      },
    }),
    currency: field.text({
      label: { en: 'Currency', zh: '币种' },
      shownWhen: { field: 'by', op: 'is', value: 'amount' },
      required: { field: 'by', op: 'is', value: 'amount' },
      pattern: '^[A-Z]{3}$',
      patternText: { en: 'Three capital letters, such as CNY.', zh: '三位大写字母，如 CNY。' },
    }),
    bands: field.structure({
      label: { en: 'Bands', zh: '折扣档' },
      required: true,
      schema: z
        .array(
          z.strictObject({
            from: number.meta({ label: { en: 'From', zh: '起点' } }),
            percent: number
              .refine((text) => Number(text) <= 100)
              .meta({ label: { en: 'Percent off', zh: '折扣 %' } }),
          }),
        )
        .min(1)
        .max(40),
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    ...periodFields,
    ...whatFields,
    ...whomFields,
  },
  list: { columns: ['name', 'by', 'fromOn', 'untilOn', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Discount table', zh: '折扣表' },
      fields: ['name', 'by', 'currency', 'bands', 'active', ...Object.keys(periodFields)],
    },
    { label: { en: 'For what', zh: '适用产品' }, fields: Object.keys(whatFields) },
    { label: { en: 'For whom', zh: '适用范围' }, fields: Object.keys(whomFields) },
  ],
  icon: 'percent',
});
