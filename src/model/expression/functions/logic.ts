import { anything, named, values, type FunctionDefinition } from './definition.ts';

export const logicFunctions = {
  IF: {
    group: 'logic',
    parameters: [
      { name: { en: 'condition', zh: '条件' }, takes: ['yesNo'] },
      { name: { en: 'then', zh: '成立时' }, takes: values, same: true },
      { name: { en: 'otherwise', zh: '不成立时' }, takes: values, same: true, optional: true },
    ],
    result: 'same',
    help: {
      en: 'The second value where the condition holds, else the third; empty where there is no third.',
      zh: '条件成立时取第二个值，否则取第三个值；没有第三个值时为空。',
    },
    example: ['IF(2 > 1, "yes", "no")', '"yes"'],
  },
  SWITCH: {
    group: 'logic',
    parameters: [
      { name: named.value, takes: ['text', 'number', 'choice', 'yesNo'] },
      { name: { en: 'case', zh: '情形' }, takes: ['text', 'number', 'choice', 'yesNo'] },
      { name: { en: 'result', zh: '结果' }, takes: values, same: true },
    ],
    pairs: true,
    result: 'same',
    help: {
      en: 'The result behind the first case that equals the value; the last one, without a case, for all others.',
      zh: '取与该值相等的第一个情形后面的结果；最后一个没有情形的结果用于其他所有情况。',
    },
    example: ['SWITCH(2, 1, "one", 2, "two", "many")', '"two"'],
  },
  COALESCE: {
    group: 'logic',
    parameters: [{ name: named.value, takes: values, same: true, many: true }],
    result: 'same',
    help: {
      en: 'The first of the values that is not empty.',
      zh: '取第一个不为空的值。',
    },
    example: ['COALESCE("", "no name")', '"no name"'],
  },
  IS_EMPTY: {
    group: 'logic',
    parameters: [{ name: named.value, takes: anything }],
    result: 'yesNo',
    help: {
      en: 'Whether nothing stands there.',
      zh: '该值是否为空。',
    },
    example: ['IS_EMPTY("")', 'true'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
