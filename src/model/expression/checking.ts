import type { Text } from '#kit/text.ts';
import type { Expression, FormulaProblem, Span } from './expression.ts';
import type { FormulaObject, FormulaShape } from './shape.ts';
import type { ExpressionType, ValueType } from './types.ts';

/** What a check has found so far. */
export type Checking = {
  readonly shape: FormulaShape;
  readonly object: FormulaObject;
  readonly types: Map<Expression, ExpressionType>;
  readonly from: Set<string>;
  readonly problems: FormulaProblem[];
};

export const wrong: ExpressionType = { is: 'wrong' };

/** Notes what is wrong at the place; what builds on it is not told of again. */
export function tell(
  checking: Checking,
  { at, until }: Span,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): ExpressionType {
  checking.problems.push({ at, until, code, params });
  return wrong;
}

/** What people call values of the type. */
export const typeNames: Readonly<Record<ValueType, Text>> = {
  text: { en: 'text', zh: '文本' },
  number: { en: 'number', zh: '数字' },
  money: { en: 'amount of money', zh: '金额' },
  day: { en: 'day', zh: '日期' },
  instant: { en: 'moment', zh: '时刻' },
  yesNo: { en: 'yes/no', zh: '是/否' },
  choice: { en: 'choice', zh: '选项' },
  choices: { en: 'several choices', zh: '多选' },
  link: { en: 'linked record', zh: '关联记录' },
};

/** The types' names as a list: any one of them fits. */
function anyOfTypes(types: readonly ValueType[]): Text {
  const names = [...new Set(types)].map((type) => typeNames[type]);
  return {
    en: names.map((name) => name.en).join(' / '),
    zh: names.map((name) => name.zh).join('、'),
  };
}

/** Notes that a value of another type is wanted there, with what to do about it where that is known. */
export function tellUnfit(
  checking: Checking,
  at: Expression,
  is: ValueType,
  wanted: readonly ValueType[],
): ExpressionType {
  const written = at.kind === 'path' ? at.path : '…';
  if (is === 'choice' && wanted.includes('text'))
    return tell(checking, at, 'formula.choice-as-value', { path: written });
  if (is === 'link') return tell(checking, at, 'formula.link-as-value', { path: written });
  if (is === 'money' && wanted.includes('number'))
    return tell(checking, at, 'formula.money-as-number', { path: written });
  return tell(checking, at, 'formula.type-unfit', {
    is: typeNames[is],
    wanted: anyOfTypes(wanted),
  });
}
