import { defineTexts } from '#web/language/i18n.ts';

export const unmaskTexts = defineTexts({
  'show': { en: 'Show {field} in full', zh: '显示完整{field}' },
  'show.do': { en: 'Show', zh: '显示' },
  'reason': { en: 'What you need it for', zh: '查看原因' },
  'reason.help': {
    en: 'Your name, the time and the reason go into the access log.',
    zh: '您的姓名、查看时间和原因将记入访问日志。',
  },
  'cancel': { en: 'Cancel', zh: '取消' },
});
