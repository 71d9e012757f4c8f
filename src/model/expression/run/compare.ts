import { compareDecimals } from '#kit/decimal.ts';
import type { ExpressionType } from '../types.ts';
import { isMoney, type Value } from '../value.ts';
import { asDay } from './days.ts';

/** How two values compare, as the types of both sides say. */
export type Compared = {
  readonly left: ExpressionType['is'];
  readonly right: ExpressionType['is'];
  readonly zone: string;
};

/** Below, at or above zero as the first value is before, equal to or after the second; null where one is empty or they do not compare. */
export function compareValues(a: Value, b: Value, how: Compared): number | null {
  if (isMoney(a) && isMoney(b))
    return a.currency === b.currency ? compareDecimals(a.amount, b.amount) : null;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (typeof a !== 'string' || typeof b !== 'string') return null;
  if (how.left === 'number') return compareDecimals(a, b);
  const isMixed = how.left !== how.right && (how.left === 'instant' || how.right === 'instant');
  const [left, right] = isMixed ? [asDay(a, how.zone), asDay(b, how.zone)] : [a, b];
  if (left === null || right === null) return null;
  return left < right ? -1 : Number(left > right);
}
