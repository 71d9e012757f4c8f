import { defineTexts } from '#web/language/i18n.ts';

export const helpTexts = defineTexts({
  title: { en: 'Help', zh: '帮助' },
  search: { en: 'Search the headings', zh: '搜索帮助标题' },
  all: { en: 'All guides', zh: '全部指南' },
  found_one: { en: '{count} place', zh: '{count} 处' },
  found_other: { en: '{count} places', zh: '{count} 处' },
});
