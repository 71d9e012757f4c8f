import { expect, test, vi } from 'vitest';
import { repeatTexts } from '#web/texts/repeat.ts';
import { repeatWords } from './repeat-words.ts';

// The language of a browser is not asked for here.
vi.mock('#web/language/i18n.ts', () => ({ defineTexts: (texts: unknown) => texts }));

function words(language: 'en' | 'zh') {
  return {
    language,
    day: (day: string) => day,
    t: (key: keyof typeof repeatTexts, params: Readonly<Record<string, string | number>> = {}) =>
      repeatTexts[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name])),
  };
}

test.each([
  ['FREQ=DAILY', 'Every day', '每天'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=5', 'Every 3 days, 5 times', '每 3 天，共 5 次'],
  ['FREQ=WEEKLY;BYDAY=MO,TH', 'Every week on Mon, Thu', '每周（周一、周四）'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;UNTIL=20261231',
    'Every 2 weeks on Fri, until 2026-12-31',
    '每 2 周（周五），至 2026-12-31',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'Every month on day 15', '每月 15 日'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day', '每月最后一天'],
  ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday', '每月第二个星期二'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday', '每月最后一个星期五'],
  ['FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=14', 'Every year on day 14 of July', '每年 14 日（七月）'],
  ['FREQ=HOURLY', 'By a rule of its own: FREQ=HOURLY', '自定义规则：FREQ=HOURLY'],
])('%s is said as a sentence', (rule, en, zh) => {
  expect([repeatWords(rule, words('en')), repeatWords(rule, words('zh'))]).toEqual([en, zh]);
});
