import { mailTexts } from './mail/texts.ts';
import type { Texts } from './text.ts';

/** Sentences of the general pieces. */
export const texts: Texts = {
  ...mailTexts,
  'recurrence.unreadable': {
    en: '“{rule}” is not a repetition. Choose how often it repeats.',
    zh: '“{rule}”不是有效的重复规则，请重新选择重复方式。',
  },
  'working-time.nobody-works': {
    en: 'The work calendar has no hours of work. Enter them first.',
    zh: '工作日历中没有工作时间，请先设置。',
  },
  'recurrence.two-ends': {
    en: 'A repetition ends after a number of times or on a day, not both. Choose one.',
    zh: '重复的结束方式只能选一种：次数或日期。',
  },
  'decimal.unreadable': {
    en: '“{text}” is not a number. Write it like 1234.50.',
    zh: '“{text}”不是数字。请写成 1234.50 这样的形式。',
  },
  'decimal.divided-by-zero': {
    en: 'A number cannot be divided by zero. Give a divisor other than zero.',
    zh: '除数不能为零，请填写非零的数。',
  },
  'money.unknown-currency': {
    en: '“{currency}” is not a known currency. Use a code such as CNY or USD.',
    zh: '“{currency}”不是已知的货币。请使用 CNY、USD 等代码。',
  },
  'money.currencies-differ': {
    en: 'Amounts in {first} and {second} cannot be combined. Convert one of them first.',
    zh: '{first} 与 {second} 的金额不能直接合并计算，请先换算其中一个。',
  },
  'money.rate-not-positive': {
    en: 'The exchange rate {rate} is not above zero. Enter a rate above zero.',
    zh: '汇率 {rate} 不大于零，请填写大于零的汇率。',
  },
  'money.no-parts': {
    en: 'The amount cannot be split. Name at least one part with a share above zero.',
    zh: '金额无法拆分，请至少指定一个份额大于零的部分。',
  },
  'money.weight-negative': {
    en: 'A share of {weight} is below zero. Enter zero or more.',
    zh: '份额 {weight} 小于零，请填写零或更大的数。',
  },
  'amount.not-in-capitals': {
    en: 'The amount {amount} cannot be written in capitals. Use at most two places and sixteen digits.',
    zh: '金额 {amount} 无法写成大写。请使用不超过两位小数、十六位整数的金额。',
  },
  'day.unreadable': {
    en: '“{text}” is not a day. Write it like 2026-06-30.',
    zh: '“{text}”不是日期。请写成 2026-06-30 这样的形式。',
  },
  'day.out-of-range': {
    en: 'The day lies outside the years 1 to 9999. Choose one within them.',
    zh: '日期超出公元 1 年至 9999 年的范围，请选择范围内的日期。',
  },
  'day.count-out-of-range': {
    en: '{n} is not a whole number from 1 to 10,000. Enter one.',
    zh: '{n} 不是 1 到 10000 之间的整数，请重新填写。',
  },
  'day.not-lunar': {
    en: 'The Chinese calendar has no day {day} in a month {month}. Use months 1 to 12 and days 1 to 30.',
    zh: '农历没有 {month} 月 {day} 日。月份为 1 至 12，日为 1 至 30。',
  },
  'instant.out-of-range': {
    en: 'The time lies outside the years 1 to 9999. Choose one within them.',
    zh: '时间超出公元 1 年至 9999 年的范围，请选择范围内的时间。',
  },
  'text.not-storable': {
    en: 'The text holds a character that cannot be stored. Remove invisible characters and send it again.',
    zh: '文本含有无法保存的字符。请删除不可见字符后重新提交。',
  },
};
