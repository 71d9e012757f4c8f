import { defineTexts } from '#web/language/i18n.ts';

export const kindTexts = defineTexts({
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  empty: { en: 'Empty', zh: '空' },
  hidden: { en: 'Not visible to you', zh: '无权查看' },
});
