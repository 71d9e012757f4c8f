import { named, type FunctionDefinition } from './definition.ts';

// A moment counts as its day in the workspace's zone wherever a day is asked for.
const day = { name: named.day, takes: ['day', 'instant'] } as const;
const from = { name: named.from, takes: ['day', 'instant'] } as const;
const to = { name: named.to, takes: ['day', 'instant'] } as const;
const count = { name: named.count, takes: ['number'] } as const;
const instant = { name: { en: 'moment', zh: '时刻' }, takes: ['instant'] } as const;

export const dayFunctions = {
  DATE: {
    group: 'day',
    parameters: [
      { name: { en: 'year', zh: '年' }, takes: ['number'] },
      { name: { en: 'month', zh: '月' }, takes: ['number'] },
      { name: named.day, takes: ['number'] },
    ],
    result: 'day',
    help: {
      en: 'The day of a year, month and day; empty where there is none.',
      zh: '由年、月、日得到日期；没有这一天时为空。',
    },
    example: ['DATE(2026, 6, 30)', 'DATE(2026, 6, 30)'],
  },
  YEAR: {
    group: 'day',
    parameters: [day],
    result: 'number',
    help: { en: 'The year.', zh: '年份。' },
    example: ['YEAR(DATE(2026, 6, 30))', '2026'],
  },
  QUARTER: {
    group: 'day',
    parameters: [day],
    result: 'number',
    help: { en: 'The quarter, 1 to 4.', zh: '季度，1 到 4。' },
    example: ['QUARTER(DATE(2026, 6, 30))', '2'],
  },
  MONTH: {
    group: 'day',
    parameters: [day],
    result: 'number',
    help: { en: 'The month, 1 to 12.', zh: '月份，1 到 12。' },
    example: ['MONTH(DATE(2026, 6, 30))', '6'],
  },
  DAY: {
    group: 'day',
    parameters: [day],
    result: 'number',
    help: { en: 'The day of the month.', zh: '当月的第几天。' },
    example: ['DAY(DATE(2026, 6, 30))', '30'],
  },
  WEEKDAY: {
    group: 'day',
    parameters: [day],
    result: 'number',
    help: { en: 'The day of the week, 1 for Monday to 7.', zh: '星期几，星期一为 1，星期日为 7。' },
    example: ['WEEKDAY(DATE(2026, 6, 30))', '2'],
  },
  ADD_DAYS: {
    group: 'day',
    parameters: [day, count],
    result: 'day',
    help: {
      en: 'So many days later, or earlier below zero.',
      zh: '若干天之后的日期，负数为之前。',
    },
    example: ['ADD_DAYS(DATE(2026, 2, 27), 2)', 'DATE(2026, 3, 1)'],
  },
  ADD_MONTHS: {
    group: 'day',
    parameters: [day, count],
    result: 'day',
    help: {
      en: 'So many months later; the last day of a month that is too short.',
      zh: '若干个月之后的日期；目标月份没有这一天时取月末。',
    },
    example: ['ADD_MONTHS(DATE(2026, 1, 31), 1)', 'DATE(2026, 2, 28)'],
  },
  START_OF_MONTH: {
    group: 'day',
    parameters: [day],
    result: 'day',
    help: { en: 'The first day of the month.', zh: '所在月份的第一天。' },
    example: ['START_OF_MONTH(DATE(2026, 2, 14))', 'DATE(2026, 2, 1)'],
  },
  END_OF_MONTH: {
    group: 'day',
    parameters: [day],
    result: 'day',
    help: { en: 'The last day of the month.', zh: '所在月份的最后一天。' },
    example: ['END_OF_MONTH(DATE(2026, 2, 14))', 'DATE(2026, 2, 28)'],
  },
  DAYS_BETWEEN: {
    group: 'day',
    parameters: [from, to],
    result: 'number',
    help: {
      en: 'How many days the second day is after the first; below zero where it is before.',
      zh: '从第一个日期到第二个日期的天数，第二个在前时为负数。',
    },
    example: ['DAYS_BETWEEN(DATE(2026, 6, 1), DATE(2026, 6, 30))', '29'],
  },
  MONTHS_BETWEEN: {
    group: 'day',
    parameters: [from, to],
    result: 'number',
    help: {
      en: 'How many whole months lie between the days.',
      zh: '两个日期之间的整月数。',
    },
    example: ['MONTHS_BETWEEN(DATE(2026, 1, 31), DATE(2026, 6, 30))', '5'],
  },
  WORKDAYS_BETWEEN: {
    group: 'day',
    parameters: [from, to],
    result: 'number',
    help: {
      en: 'How many working days come after the first day up to the second: Monday to Friday, whatever holidays there are.',
      zh: '第一个日期之后到第二个日期为止的工作日天数：按周一至周五计算，不考虑节假日。',
    },
    example: ['WORKDAYS_BETWEEN(DATE(2026, 6, 5), DATE(2026, 6, 8))', '1'],
  },
  HOURS_BETWEEN: {
    group: 'day',
    parameters: [
      { ...instant, name: named.from },
      { ...instant, name: named.to },
    ],
    result: 'number',
    help: {
      en: 'How many hours the second moment is after the first, with two places.',
      zh: '从第一个时刻到第二个时刻的小时数，保留两位小数。',
    },
    example: ['HOURS_BETWEEN(ADD_HOURS(createdAt, 0), ADD_HOURS(createdAt, 1.5))', '1.5'],
  },
  ADD_HOURS: {
    group: 'day',
    parameters: [instant, count],
    result: 'instant',
    help: { en: 'So many hours later.', zh: '若干小时之后的时刻。' },
    example: ['ADD_HOURS(createdAt, 24)', 'ADD_HOURS(createdAt, 24)'],
  },
  DATE_OF: {
    group: 'day',
    parameters: [instant],
    result: 'day',
    help: {
      en: 'The day of the moment in the zone of the workspace.',
      zh: '该时刻在工作区时区中的日期。',
    },
    example: ['DATE_OF(createdAt)', 'DATE_OF(createdAt)'],
  },
  DATE_TEXT: {
    group: 'day',
    parameters: [day, { name: { en: 'pattern', zh: '格式' }, takes: ['text'] }],
    result: 'text',
    help: {
      en: 'The day written by a pattern of YYYY, YY, MM, M, DD and D.',
      zh: '按格式书写日期，可用 YYYY、YY、MM、M、DD、D。',
    },
    example: ['DATE_TEXT(DATE(2026, 6, 3), "YYYY年M月D日")', '"2026年6月3日"'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
