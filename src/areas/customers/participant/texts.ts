import type { Texts } from '#kit/text.ts';

/** Sentences about participants. */
export const participantTexts: Texts = {
  'participant.nobody': {
    en: 'A participant is a user, a customer or an address.',
    zh: '请填写用户、客户或联系地址。',
  },
};
