import type { Kind } from '../field.ts';
import type { ResultKind } from './result-kinds.ts';
import type { FormulaField, FormulaPath } from './shape.ts';

/** The kinds of value that parts of a formula have. */
export const valueTypes = [
  'text',
  'number',
  'money',
  'day',
  'instant',
  'yesNo',
  'choice',
  'choices',
  'link',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** What is known of a part's value; of choices also which there are. `wrong` has been told of already. */
export type ExpressionType = {
  readonly is: ValueType | 'wrong';
  readonly options?: FormulaField['options'];
};

const kindsOfType: Partial<Record<ValueType, readonly ResultKind[]>> = {
  text: ['text', 'longText'],
  number: ['decimal', 'number', 'percent'],
  money: ['money'],
  day: ['day'],
  instant: ['instant'],
  yesNo: ['yesNo'],
};

/** The kinds that a field may have whose formula gives values of the type, the usual one first; none where it must be made another value first. */
export function resultKindsOf(type: ValueType | 'wrong'): readonly ResultKind[] {
  return type === 'wrong' ? [] : (kindsOfType[type] ?? []);
}

const typesOfKind: Partial<Record<Kind, ValueType>> = {
  text: 'text',
  longText: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  autoNumber: 'text',
  number: 'number',
  decimal: 'number',
  percent: 'number',
  money: 'money',
  day: 'day',
  instant: 'instant',
  yesNo: 'yesNo',
  choice: 'choice',
  manyChoice: 'choices',
  link: 'link',
  user: 'link',
};

/** The type of what a path leads to; null where formulas cannot read it. */
export function typeOfPath({ field, part }: FormulaPath): ExpressionType | null {
  if (field.kind === 'place')
    return part === null ? null : { is: part === 'label' ? 'text' : 'number' };
  if (field.kind === 'address') return part === null ? null : { is: 'text' };
  // A figure over other records changes by itself, without a write that would compute the formula again.
  if (field.kind === 'rollUp') return null;
  const is = typesOfKind[field.valueKind];
  if (is === undefined) return null;
  // Of a formula's own texts no options are known.
  if ((is === 'choice' || is === 'choices') && !field.options) return { is: 'text' };
  return { is, ...(field.options ? { options: field.options } : {}) };
}
