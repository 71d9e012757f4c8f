import type { Text } from '#kit/text.ts';
import { field } from '#model/field.ts';

/** A number of days that a rule goes by. */
export function days({ label, start, min = 1 }: { label: Text; start: number; min?: number }) {
  return field.number({ label, required: true, default: start, min, max: 36_500 });
}
