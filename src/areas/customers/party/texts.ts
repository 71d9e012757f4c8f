import type { Texts } from '#kit/text.ts';

export const partyTexts: Texts = {
  'period.ends-before-start': {
    en: 'The period ends on {until}, before it starts on {from}. Set a later last day.',
    zh: '结束日期 {until} 早于开始日期 {from}，改为更晚的结束日期。',
  },
};
