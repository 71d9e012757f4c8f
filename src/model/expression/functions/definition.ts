import type { Text } from '#kit/text.ts';
import type { ValueType } from '../types.ts';

/** What a function does to which values, for the table of the guide and the editor's list. */
export const functionGroups = {
  logic: { en: 'Decisions', zh: '判断' },
  text: { en: 'Text', zh: '文本' },
  number: { en: 'Numbers', zh: '数字' },
  day: { en: 'Dates and times', zh: '日期与时间' },
  money: { en: 'Money', zh: '金额' },
  choice: { en: 'Choices', zh: '选项' },
} as const satisfies Readonly<Record<string, Text>>;
export type FunctionGroup = keyof typeof functionGroups;

/** One value that a function takes. */
export type Parameter = {
  readonly name: Text;
  readonly takes: readonly ValueType[];
  /** May be left out. */
  readonly optional?: true;
  /** May come any number of times; the last one only. */
  readonly many?: true;
  /** All such values of a call are of one type, which is also the result's where that is `same`. */
  readonly same?: true;
  /** Written out in quotation marks: one of these, or a code of the options of the first value. */
  readonly oneOf?: readonly string[] | 'options';
};

/** A function of formulas: what it takes and gives, and how people are told of it. */
export type FunctionDefinition = {
  readonly group: FunctionGroup;
  readonly parameters: readonly Parameter[];
  /** The second and third value may come again and again, then perhaps one for all other cases. */
  readonly pairs?: true;
  readonly result: ValueType | 'same';
  readonly help: Text;
  /** A call and what it gives, both as formulas. */
  readonly example: readonly [call: string, gives: string];
};

/** What branches may give and MIN compares. */
export const values = ['text', 'number', 'money', 'day', 'instant', 'yesNo'] as const;
export const anything = [...values, 'choice', 'choices', 'link'] as const;

/** Names of parameters that many functions share. */
export const named = {
  text: { en: 'text', zh: '文本' },
  number: { en: 'number', zh: '数字' },
  places: { en: 'places', zh: '小数位' },
  count: { en: 'count', zh: '个数' },
  day: { en: 'day', zh: '日期' },
  from: { en: 'from', zh: '开始' },
  to: { en: 'to', zh: '结束' },
  value: { en: 'value', zh: '值' },
  money: { en: 'money', zh: '金额' },
} as const satisfies Readonly<Record<string, Text>>;
