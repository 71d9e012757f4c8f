import { named, type FunctionDefinition } from './definition.ts';

const amount = { name: named.number, takes: ['number', 'money'], same: true } as const;
const number = { name: named.number, takes: ['number'] } as const;
const places = { name: named.places, takes: ['number'], optional: true } as const;

export const numberFunctions = {
  ROUND: {
    group: 'number',
    parameters: [amount, places],
    result: 'same',
    help: {
      en: 'Rounded to so many places, a half away from zero; whole where no places are given, to tens with -1.',
      zh: '四舍五入到指定的小数位；不写小数位时取整数，-1 表示到十位。',
    },
    example: ['ROUND(2.345, 2)', '2.35'],
  },
  FLOOR: {
    group: 'number',
    parameters: [amount, places],
    result: 'same',
    help: {
      en: 'The next lower number of so many places.',
      zh: '按指定的小数位向下取。',
    },
    example: ['FLOOR(-2.5)', '-3'],
  },
  CEILING: {
    group: 'number',
    parameters: [amount, places],
    result: 'same',
    help: {
      en: 'The next higher number of so many places.',
      zh: '按指定的小数位向上取。',
    },
    example: ['CEILING(2.01)', '3'],
  },
  ABS: {
    group: 'number',
    parameters: [amount],
    result: 'same',
    help: { en: 'Without its sign.', zh: '取绝对值。' },
    example: ['ABS(-5)', '5'],
  },
  SIGN: {
    group: 'number',
    parameters: [{ name: named.number, takes: ['number', 'money'] }],
    result: 'number',
    help: {
      en: '1 above zero, 0 at zero, -1 below.',
      zh: '大于零为 1，等于零为 0，小于零为 -1。',
    },
    example: ['SIGN(-0.5)', '-1'],
  },
  MOD: {
    group: 'number',
    parameters: [number, { name: { en: 'divisor', zh: '除数' }, takes: ['number'] }],
    result: 'number',
    help: {
      en: 'What is left after dividing, with the sign of the divisor; empty where that is zero.',
      zh: '相除后的余数，符号与除数相同；除数为零时为空。',
    },
    example: ['MOD(7, 3)', '1'],
  },
  POWER: {
    group: 'number',
    parameters: [number, { name: { en: 'exponent', zh: '指数' }, takes: ['number'] }],
    result: 'number',
    help: {
      en: 'The number times itself, so many times; a whole exponent from 0 to 100.',
      zh: '数字的乘方，指数为 0 到 100 的整数。',
    },
    example: ['POWER(1.05, 2)', '1.1025'],
  },
  SUM: {
    group: 'number',
    parameters: [{ ...amount, many: true }],
    result: 'same',
    help: {
      en: 'The sum of those that are there; unlike “+”, an empty one does not make it empty.',
      zh: '有值的各项之和；与“+”不同，空值不会使结果为空。',
    },
    example: ['SUM(1, 2.5, NUMBER(""))', '3.5'],
  },
  MIN: {
    group: 'number',
    parameters: [
      { name: named.value, takes: ['number', 'money', 'day', 'instant'], same: true, many: true },
    ],
    result: 'same',
    help: {
      en: 'The smallest or earliest of those that are there.',
      zh: '有值的各项中最小或最早的一个。',
    },
    example: ['MIN(3, 1, 2)', '1'],
  },
  MAX: {
    group: 'number',
    parameters: [
      { name: named.value, takes: ['number', 'money', 'day', 'instant'], same: true, many: true },
    ],
    result: 'same',
    help: {
      en: 'The largest or latest of those that are there.',
      zh: '有值的各项中最大或最晚的一个。',
    },
    example: ['MAX(3, 1, 2)', '3'],
  },
  TEXT: {
    group: 'number',
    parameters: [number, places],
    result: 'text',
    help: {
      en: 'The number as text, with exactly so many places where they are given.',
      zh: '把数字写成文本；写了小数位时保留相应的位数。',
    },
    example: ['TEXT(3.5, 2)', '"3.50"'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
