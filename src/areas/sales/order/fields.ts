import { z } from 'zod';
import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { linesShape } from '../line.ts';

export { termFields, totalFields } from '../terms-and-totals.ts';

export const orderStates = {
  'draft': { label: { en: 'Draft', zh: '草稿' }, color: 'grey' },
  'in-approval': { label: { en: 'In approval', zh: '审批中' }, color: 'amber' },
  'approved': { label: { en: 'Approved', zh: '已批准' }, color: 'teal' },
  'open': { label: { en: 'Being carried out', zh: '执行中' }, color: 'blue' },
  'delivered': { label: { en: 'Delivered', zh: '已交付' }, color: 'green' },
  'closed': { label: { en: 'Closed', zh: '已关闭' }, color: 'grey' },
  'cancelled': { label: { en: 'Cancelled', zh: '已取消' }, color: 'red' },
} as const;

const cancelReasons = {
  customer: { label: { en: 'The customer withdrew', zh: '客户撤单' } },
  price: { label: { en: 'Price', zh: '价格' } },
  delivery: { label: { en: 'Delivery time', zh: '交期' } },
  credit: { label: { en: 'Credit', zh: '信用不足' } },
  mistake: { label: { en: 'Entered by mistake', zh: '录入错误' } },
  other: { label: { en: 'Other', zh: '其他' } },
} as const;

/** Why the order came to nothing; told by who cancels it. */
export const cancelledFor = field.choice({
  label: { en: 'Cancelled for', zh: '取消原因' },
  readOnly: true,
  options: cancelReasons,
});

const on = field.day({ label: { en: 'On', zh: '日期' }, required: true, default: 'today' });
const note = field.text({ label: { en: 'Note', zh: '备注' }, max: 500 });

/** All lines of an order as they should be. */
export const orderLinesInput = z.strictObject({ lines: linesShape });
export const confirmInput = fieldsInput({ on });
export const deliverInput = fieldsInput({ on });
export const changeInput = fieldsInput({
  reason: field.text({ label: { en: 'Reason', zh: '变更原因' }, required: true, max: 500 }),
});
export const cancelInput = fieldsInput({
  on,
  reason: field.choice({
    label: { en: 'Reason', zh: '取消原因' },
    required: true,
    options: cancelReasons,
  }),
  note,
});
