import type { Texts } from '#kit/text.ts';

export const addressTexts: Texts = {
  'address.empty': {
    en: 'The address is empty. Fill in at least one part of it.',
    zh: '地址为空，至少填写其中一项。',
  },
};
