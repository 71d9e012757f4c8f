import { defineTexts } from '#web/language/i18n.ts';

export const furtherTexts = defineTexts({
  'kinds.more': { en: 'More kinds', zh: '更多类型' },
  'colleagues': { en: 'Colleagues', zh: '同事' },
  'contacts': { en: 'Contacts', zh: '联系人' },
  'went': { en: 'How it went', zh: '沟通情况' },
  'effort': { en: 'Time and cost', zh: '用时和费用' },
  'minutes': { en: 'Minutes', zh: '用时（分钟）' },
  'cost': { en: 'Cost', zh: '费用' },
  'place': { en: 'Place', zh: '地点' },
  'check-in': { en: 'Check in', zh: '签到' },
  'check-in.consent': {
    en: 'Keeps the time, and the place if you allow it.',
    zh: '记录时间；经您允许后记录位置。',
  },
  'check-in.remove': { en: 'Remove', zh: '移除' },
  'checked-in': { en: 'Checked in {when}', zh: '已签到 {when}' },
  'distance': { en: '{metres} m from the address', zh: '距客户地址 {metres} 米' },
  'nowhere': { en: 'the place is not known', zh: '未获取到位置' },
  'check-out': { en: 'Check out', zh: '签退' },
});
