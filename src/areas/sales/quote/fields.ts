import { z } from 'zod';
import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { linesShape } from '../line.ts';

export { termFields, totalFields } from '../terms-and-totals.ts';

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
