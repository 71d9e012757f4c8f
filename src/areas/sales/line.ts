import { z } from 'zod';
import { field } from '#model/field.ts';

// Set all together by an act of what they hang on, which prices them and holds them to what the asker may give.
const readOnly = true;

/** What a line of an opportunity, quote or order says: a product or words, how many, at which price, and what it comes to. */
export const lineFields = {
  position: field.number({ label: { en: 'Line', zh: '行号' }, readOnly, min: 1, max: 999 }),
  product: field.link({ object: 'product', label: { en: 'Product', zh: '产品' }, readOnly }),
  text: field.text({
    label: { en: 'Text', zh: '名称' },
    required: true,
    readOnly,
    max: 300,
    sortable: true,
  }),
  quantity: field.decimal({
    label: { en: 'Quantity', zh: '数量' },
    required: true,
    readOnly,
    min: '0',
    scale: 6,
  }),
  unit: field.link({ object: 'unit-of-measure', label: { en: 'Unit', zh: '单位' }, readOnly }),
  unitPrice: field.money({ label: { en: 'Unit price', zh: '单价' }, required: true, readOnly }),
  discountPercent: field.percent({
    label: { en: 'Discount', zh: '折扣 %' },
    readOnly,
    min: '0',
    max: '100',
  }),
  taxRate: field.link({ object: 'tax-rate', label: { en: 'Tax rate', zh: '税率' }, readOnly }),
  taxPercent: field.percent({ label: { en: 'Tax, percent', zh: '税率 %' }, readOnly, min: '0' }),
  includesTax: field.yesNo({ label: { en: 'Price includes tax', zh: '单价含税' }, readOnly }),
  net: field.money({ label: { en: 'Without tax', zh: '不含税金额' }, readOnly }),
  tax: field.money({ label: { en: 'Tax', zh: '税额' }, readOnly }),
  amount: field.money({ label: { en: 'Amount', zh: '价税合计' }, required: true, readOnly }),
  offered: field.money({
    label: { en: 'Price by the lists', zh: '系统报价' },
    help: {
      en: 'What lists, agreements and promotions gave when the line was set.',
      zh: '保存明细时按价目表、客户价和促销得出的单价。',
    },
    readOnly,
  }),
  belowFloor: field.yesNo({ label: { en: 'Below the floor price', zh: '低于底价' }, readOnly }),
  promotion: field.link({
    object: 'promotion',
    label: { en: 'Promotion', zh: '促销' },
    readOnly,
  }),
  note: field.text({ label: { en: 'Note', zh: '备注' }, readOnly, max: 500 }),
} as const;

const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

/** All lines as they should be, in their order. */
export const linesShape = z
  .array(
    z.strictObject({
      id: z.uuid().optional().describe('Of a line that stays; a new one without it'),
      product: z.uuid().nullable().default(null),
      text: z.string().trim().max(300).nullable().default(null),
      quantity: decimal,
      unit: z.uuid().nullable().default(null),
      unitPrice: decimal.nullable().default(null).describe('What the lists give unless said'),
      discountPercent: z
        .string()
        .regex(/^(100|\d{1,2}(\.\d{1,4})?)$/)
        .default('0'),
      taxRate: z.uuid().nullable().default(null).describe('That of the product unless said'),
      includesTax: z.boolean().default(false).describe('Of a line that no list has a price for'),
      note: z.string().trim().max(500).nullable().default(null),
    }),
  )
  .max(200);
export type LineAsked = z.output<typeof linesShape>[number];
