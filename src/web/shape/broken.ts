import type { Condition } from '#model/condition.ts';
import { partsOf } from '#web/list/conditions.ts';

/** The records that a rule is for and that do not meet it; null while it says nothing. */
export function brokenBy(condition: Condition | null, when: Condition | null): Condition | null {
  if (condition === null || saysNothing(condition)) return null;
  const outside: Condition = { none: [condition] };
  return when === null || saysNothing(when) ? { all: [outside] } : { all: [when, outside] };
}

/** Whether a condition holds of everything because it has no part. */
export function saysNothing(condition: Condition): boolean {
  return partsOf(condition).parts.length === 0;
}
