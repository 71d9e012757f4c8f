import type { Texts } from '#kit/text.ts';

/** Sentences about activities. */
export const activityTexts: Texts = {
  'activity.ends-before-start': {
    en: 'The activity ends before it begins.',
    zh: '结束时间早于开始时间。',
  },
  'calendar.empty-stretch': {
    en: 'The calendar ends before it begins. Choose a later end.',
    zh: '结束时间须晚于开始时间。',
  },
  'calendar.too-long': {
    en: 'The calendar shows {most} days at most. Choose a shorter stretch.',
    zh: '日历一次最多显示 {most} 天，请缩短时间范围。',
  },
};
