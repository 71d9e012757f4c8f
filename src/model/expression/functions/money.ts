import { named, type FunctionDefinition } from './definition.ts';

const money = { name: named.money, takes: ['money'] } as const;

export const moneyFunctions = {
  MONEY: {
    group: 'money',
    parameters: [
      { name: named.number, takes: ['number'] },
      { name: { en: 'currency', zh: '货币' }, takes: ['text'] },
    ],
    result: 'money',
    help: {
      en: 'An amount in a currency; empty where the currency is not known.',
      zh: '指定货币的金额；货币代码不存在时为空。',
    },
    example: ['MONEY(12.5, "CNY")', 'MONEY(12.50, "CNY")'],
  },
  AMOUNT: {
    group: 'money',
    parameters: [money],
    result: 'number',
    help: { en: 'The number of the amount, without its currency.', zh: '金额的数值，不含货币。' },
    example: ['AMOUNT(MONEY(12.5, "CNY"))', '12.5'],
  },
  CURRENCY: {
    group: 'money',
    parameters: [money],
    result: 'text',
    help: { en: 'The code of the currency.', zh: '货币代码。' },
    example: ['CURRENCY(MONEY(12.5, "USD"))', '"USD"'],
  },
  BASE: {
    group: 'money',
    parameters: [money],
    result: 'money',
    help: {
      en: 'The amount in the currency of the workspace, at the rate of the day on which the record is saved; empty without a rate.',
      zh: '按保存记录当日汇率折算成本位币的金额；没有汇率时为空。',
    },
    example: ['BASE(MONEY(100, "CNY"))', 'MONEY(100, "CNY")'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
