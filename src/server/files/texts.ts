import type { Texts } from '#kit/text.ts';

/** What keeping files can say. */
export const texts: Texts = {
  'file.store-out-of-reach': {
    en: 'The store that keeps files cannot be used at the moment ({reason}). Try again later, or tell the operator.',
    zh: '文件存储暂时无法使用（{reason}），请稍后重试或联系运维人员。',
  },
  'file.lost': {
    en: 'The bytes of this file are no longer in the store. Tell the operator.',
    zh: '文件内容已不在存储中，请联系运维人员。',
  },
};
