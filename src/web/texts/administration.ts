import { defineTexts } from '#web/language/i18n.ts';

export const administrationTexts = defineTexts({
  'closed': { en: 'Only administrators set this up', zh: '仅系统管理员可设置' },
  'closed.help': {
    en: 'Ask one of them, or go back to your work.',
    zh: '如需更改，可联系系统管理员。',
  },
  'filter': { en: 'Filter', zh: '筛选' },
  'from': { en: 'From', zh: '起始日期' },
  'until': { en: 'To', zh: '截止日期' },
  'copy': { en: 'Copy', zh: '复制' },
  'copied': { en: '{what} copied', zh: '已复制{what}' },
});
