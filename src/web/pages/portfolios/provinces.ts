import { regionOptions } from '#web/kinds/editors/regions.ts';

/** The provinces to choose from, by the beginning of their codes. */
export function provinces(): { value: string; label: string }[] {
  return regionOptions().map(({ value, label }) => ({ value, label }));
}
