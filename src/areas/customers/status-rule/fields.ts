import type { Text } from '#kit/text.ts';
import { field } from '#model/field.ts';

/** A number of days that a rule goes by. */
export function days({ label, start, min = 1 }: { label: Text; start: number; min?: number }) {
  return field.number({ label, required: true, default: start, min, max: 36_500 });
}

/** What people should do with customers of each stage, in the firm's own words; the screens have some where it says nothing. */
export const advice = {
  exploring: adviceIn({ en: 'In exploration', zh: '考察期' }),
  forming: adviceIn({ en: 'In formation', zh: '形成期' }),
  stable: adviceIn({ en: 'In stability', zh: '稳定期' }),
  declining: adviceIn({ en: 'In decline', zh: '退化期' }),
};

function adviceIn(label: Text) {
  return field.longText({ label, max: 500 });
}
