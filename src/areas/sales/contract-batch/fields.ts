import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';

const reason = field.text({ label: { en: 'Why', zh: '原因' }, required: true, max: 500 });

/** What a change of a batch of a signed contract asks for; what is left empty stays. */
export const amendBatchInput = fieldsInput({
  reason,
  dueOn: field.day({ label: { en: 'Due on', zh: '新的应交日期' } }),
  quantity: field.decimal({ label: { en: 'Quantity', zh: '新的数量' }, min: '0' }),
  amount: field.money({ label: { en: 'Amount', zh: '新的金额' }, min: '0' }),
});

/** What was delivered of a batch. */
export const deliverBatchInput = fieldsInput({
  quantity: field.decimal({
    label: { en: 'Delivered now', zh: '本次交付数量' },
    help: { en: 'Empty: all that is left.', zh: '留空则交付全部剩余数量。' },
    min: '0',
  }),
  on: field.day({ label: { en: 'On', zh: '交付日期' }, required: true, default: 'today' }),
});
