import { defineTexts } from '#web/language/i18n.ts';

export const kindTexts = defineTexts({
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  empty: { en: 'Empty', zh: '空' },
  rows_one: { en: '{count} row', zh: '{count} 行' },
  rows_other: { en: '{count} rows', zh: '{count} 行' },
  hidden: { en: 'Not visible to you', zh: '无权查看' },
});
