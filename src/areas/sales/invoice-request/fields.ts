import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';

/** What issuing asks for. */
export const issueInput = fieldsInput({
  invoiceNumber: field.text({
    label: { en: 'Invoice number', zh: '发票号码' },
    required: true,
    max: 60,
  }),
  issuedOn: field.day({
    label: { en: 'Issued on', zh: '开票日期' },
    required: true,
    default: 'today',
  }),
});

/** Why there will be no such invoice. */
export const voidInput = fieldsInput({
  reason: field.text({ label: { en: 'Why', zh: '作废原因' }, required: true, max: 500 }),
});
