import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';

const day = field.day({ label: { en: 'On', zh: '日期' }, required: true, default: 'today' });

/** That the money is on our account. */
export const confirmInput = fieldsInput({ on: day });

/** Why a receipt was none. */
export const reverseInput = fieldsInput({
  reason: field.text({ label: { en: 'Why', zh: '冲销原因' }, required: true, max: 500 }),
});
