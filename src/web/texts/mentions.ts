import { defineTexts } from '#web/language/i18n.ts';

export const mentionTexts = defineTexts({
  nobody: { en: 'Nobody is called like that', zh: '没有找到此人' },
  between: { en: ', ', zh: '、' },
  unreached: {
    en: 'May not see this and will not be told: {names}',
    zh: '无权查看此内容，不会收到通知：{names}',
  },
});
