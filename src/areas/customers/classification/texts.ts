import type { Texts } from '#kit/text.ts';

/** Sentences of classes and their rules. */
export const classTexts: Texts = {
  'class.needs-reason': {
    en: 'A rule gives this class. Say why this customer is an exception.',
    zh: '此方案按规则分类。如需人工指定，请填写原因。',
  },
};
