import { z } from 'zod';
import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { linesShape } from '../line.ts';

export const quoteStates = {
  'draft': { label: { en: 'Draft', zh: '草稿' }, color: 'grey' },
  'in-approval': { label: { en: 'In approval', zh: '审批中' }, color: 'amber' },
  'approved': { label: { en: 'Approved', zh: '已批准' }, color: 'teal' },
  'sent': { label: { en: 'Sent', zh: '已发送' }, color: 'blue' },
  'accepted': { label: { en: 'Accepted', zh: '已接受' }, color: 'green' },
  'rejected': { label: { en: 'Rejected', zh: '已拒绝' }, color: 'red' },
  'expired': { label: { en: 'Expired', zh: '已过期' }, color: 'grey' },
  'replaced': { label: { en: 'Replaced', zh: '已被新版本替代' }, color: 'grey' },
} as const;

/** What a quote comes to; reckoned from its lines, never typed. */
export const totalFields = {
  listed: field.money({
    label: { en: 'Lines together', zh: '明细合计' },
    help: { en: 'With tax, before the discount of the quote.', zh: '含税，整单折扣前。' },
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
    label: { en: 'Discount of the quote', zh: '整单折扣 %' },
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

/** All lines of a quote as they should be. */
export const quoteLinesInput = z.strictObject({ lines: linesShape });

const rejectReasons = {
  price: { label: { en: 'Price', zh: '价格' } },
  delivery: { label: { en: 'Delivery time', zh: '交期' } },
  terms: { label: { en: 'Terms', zh: '条款' } },
  function: { label: { en: 'Function', zh: '功能' } },
  competitor: { label: { en: 'Competitor', zh: '竞争对手' } },
  other: { label: { en: 'Other', zh: '其他' } },
} as const;

/** Why the customer did not take it; told by who notes the answer. */
export const rejectedFor = field.choice({
  label: { en: 'Rejected for', zh: '拒绝原因' },
  readOnly: true,
  options: rejectReasons,
});

const reason = field.choice({
  label: { en: 'Reason', zh: '拒绝原因' },
  required: true,
  options: rejectReasons,
});
const on = field.day({ label: { en: 'On', zh: '日期' }, required: true, default: 'today' });
const note = field.text({ label: { en: 'Note', zh: '备注' }, max: 500 });

export const sendInput = fieldsInput({ on });
export const acceptInput = fieldsInput({ on, note });
export const rejectInput = fieldsInput({ on, reason, note });
