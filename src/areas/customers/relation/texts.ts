import type { Texts } from '#kit/text.ts';

export const relationTexts: Texts = {
  'relation.to-itself': {
    en: 'A relation joins two customers. Choose another one.',
    zh: '关系须连接两个不同的客户，选择另一个客户。',
  },
};
