import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';

export { lineFields } from '../line.ts';

/** How many of the line leave, on which day; all that is left unless said. */
export const deliverLineInput = fieldsInput({
  on: field.day({ label: { en: 'On', zh: '日期' }, required: true, default: 'today' }),
  quantity: field.decimal({
    label: { en: 'Quantity', zh: '数量' },
    help: { en: 'Empty: all that is left.', zh: '留空则交付全部剩余数量。' },
    min: '0',
    scale: 6,
  }),
});
