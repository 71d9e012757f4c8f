import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';

export const contractStates = {
  'draft': { label: { en: 'Draft', zh: '草稿' }, color: 'grey' },
  'in-approval': { label: { en: 'In approval', zh: '审批中' }, color: 'amber' },
  'approved': { label: { en: 'Approved', zh: '已批准' }, color: 'teal' },
  'active': { label: { en: 'Active', zh: '执行中' }, color: 'green' },
  'expiring': { label: { en: 'Ends soon', zh: '即将到期' }, color: 'amber' },
  'ended': { label: { en: 'Ended', zh: '已结束' }, color: 'grey' },
  'terminated': { label: { en: 'Terminated', zh: '已终止' }, color: 'red' },
} as const;

const terminationReasons = {
  customer: { label: { en: 'By the customer', zh: '客户要求' } },
  breach: { label: { en: 'Breach', zh: '违约' } },
  ours: { label: { en: 'By us', zh: '我方原因' } },
  agreed: { label: { en: 'Agreed by both', zh: '双方协商' } },
  force: { label: { en: 'Force majeure', zh: '不可抗力' } },
  other: { label: { en: 'Other', zh: '其他' } },
} as const;

/** Why a contract ended before its time; told by the act. */
export const terminatedFor = field.choice({
  label: { en: 'Terminated for', zh: '终止原因' },
  readOnly: true,
  options: terminationReasons,
});

/** How a contract goes on. */
export const renewalFields = {
  renewal: field.choice({
    label: { en: 'Renewal', zh: '续签方式' },
    required: true,
    default: 'none',
    options: {
      none: { label: { en: 'None', zh: '不续签' } },
      hand: { label: { en: 'By hand', zh: '人工续签' } },
      automatic: { label: { en: 'Automatic', zh: '自动续签' } },
    },
  }),
  renewMonths: field.number({
    label: { en: 'Renewed by months', zh: '续签月数' },
    default: 12,
    min: 1,
    max: 120,
  }),
  warnDays: field.number({
    label: { en: 'Warn so many days before the end', zh: '到期提前提醒（天）' },
    default: 30,
    min: 0,
    max: 730,
  }),
} as const;

const reason = field.text({ label: { en: 'Why', zh: '原因' }, required: true, max: 500 });

/** What signing asks for. */
export const activateInput = fieldsInput({
  signedOn: field.day({
    label: { en: 'Signed on', zh: '签订日期' },
    required: true,
    default: 'today',
  }),
});

/** What a change of a signed contract asks for; what is left empty stays. */
export const amendInput = fieldsInput({
  reason,
  endsOn: field.day({ label: { en: 'Ends on', zh: '新的到期日' } }),
  amount: field.money({ label: { en: 'Amount', zh: '新的合同金额' }, min: '0' }),
  terms: field.longText({ label: { en: 'Terms', zh: '新的条款' }, max: 50_000 }),
});

/** What ending a contract before its time asks for. */
export const terminateInput = fieldsInput({
  on: field.day({ label: { en: 'On', zh: '终止日期' }, required: true, default: 'today' }),
  reason: field.choice({
    label: { en: 'Reason', zh: '终止原因' },
    required: true,
    options: terminationReasons,
  }),
  note: field.text({ label: { en: 'Note', zh: '说明' }, max: 500 }),
});

/** What a new contract after this one asks for. */
export const renewInput = fieldsInput({
  months: field.number({
    label: { en: 'For months', zh: '续签月数' },
    help: { en: 'Empty: as the contract says.', zh: '留空则按合同约定。' },
    min: 1,
    max: 120,
  }),
});

/** What one more batch of a signed contract asks for. */
export const addBatchInput = fieldsInput({
  reason,
  product: field.link({ object: 'product', label: { en: 'Product', zh: '产品' } }),
  text: field.text({ label: { en: 'What', zh: '内容' }, max: 300, required: true }),
  quantity: field.decimal({ label: { en: 'Quantity', zh: '数量' }, required: true, min: '0' }),
  amount: field.money({ label: { en: 'Amount', zh: '金额' }, min: '0' }),
  dueOn: field.day({ label: { en: 'Due on', zh: '应交日期' }, required: true }),
});
