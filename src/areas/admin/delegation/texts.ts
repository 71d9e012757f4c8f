import type { Texts } from '#kit/text.ts';

export const delegationTexts: Texts = {
  'delegation.of-another': {
    en: 'You can only name who stands in for yourself. Ask the colleague or an administrator.',
    zh: '只能为自己指定代理人，可请同事本人或系统管理员设置。',
  },
  'delegation.to-oneself': {
    en: 'Nobody stands in for himself. Choose a colleague.',
    zh: '代理人不能是委托人自己，选择一位同事。',
  },
};
