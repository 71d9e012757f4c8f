import { field } from '#model/field.ts';

/** What a quote or an order comes to; reckoned from its lines, never typed. */
export const totalFields = {
  listed: field.money({
    label: { en: 'Lines together', zh: '明细合计' },
    help: { en: 'With tax, before the discount of the whole.', zh: '含税，整单折扣前。' },
    readOnly: true,
  }),
  discount: field.money({ label: { en: 'Discount', zh: '整单折扣金额' }, readOnly: true }),
  net: field.money({ label: { en: 'Without tax', zh: '不含税金额' }, readOnly: true }),
  tax: field.money({ label: { en: 'Tax', zh: '税额' }, readOnly: true }),
  roundedOff: field.money({ label: { en: 'Rounded off', zh: '抹零金额' }, readOnly: true }),
  total: field.money({ label: { en: 'Total', zh: '总金额' }, readOnly: true }),
  belowFloor: field.yesNo({
    label: { en: 'Below a floor price', zh: '含低于底价的明细' },
    readOnly: true,
    default: false,
  }),
} as const;

/** What the customer agrees to beside the lines. */
export const termFields = {
  discountPercent: field.percent({
    label: { en: 'Discount of the whole', zh: '整单折扣 %' },
    default: '0',
    min: '0',
    max: '100',
  }),
  freight: field.money({ label: { en: 'Freight', zh: '运费' }, min: '0' }),
  rounding: field.choice({
    label: { en: 'Round off', zh: '抹零' },
    required: true,
    default: 'none',
    options: {
      none: { label: { en: 'Not', zh: '不抹零' } },
      one: { label: { en: 'To the unit', zh: '抹到元' } },
      ten: { label: { en: 'To ten', zh: '抹到十元' } },
      hundred: { label: { en: 'To a hundred', zh: '抹到百元' } },
    },
  }),
  paymentTerm: field.link({
    object: 'payment-term',
    label: { en: 'Payment term', zh: '付款条件' },
  }),
  delivery: field.text({ label: { en: 'Delivery', zh: '交货条件' }, max: 300 }),
  terms: field.longText({ label: { en: 'Terms', zh: '条款' }, max: 20000 }),
} as const;
