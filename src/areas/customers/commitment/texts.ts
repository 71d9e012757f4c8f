import type { Texts } from '#kit/text.ts';

/** Sentences about commitments. */
export const commitmentTexts: Texts = {
  'commitment.due-before-made': {
    en: 'The promise is due before it was made.',
    zh: '兑现期限早于承诺日期。',
  },
};
