import type { Texts } from '#kit/text.ts';

/** Sentences about activities. */
export const activityTexts: Texts = {
  'activity.ends-before-start': {
    en: 'The activity ends before it begins.',
    zh: '结束时间早于开始时间。',
  },
};
