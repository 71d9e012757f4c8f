import { defineTexts } from '#web/language/i18n.ts';

export const handOverTexts = defineTexts({
  'title': { en: 'Hand records over', zh: '交接数据' },
  'lead': {
    en: 'Everything open that {name} looks after goes to somebody else in one step, and can be undone in one. Finished work keeps {name} as its author.',
    zh: '将 {name} 负责的全部未完成数据一次性交给他人，并可一键撤销；已完成的工作仍记在 {name} 名下。',
  },
  'receiver': { en: 'Goes to', zh: '接收人' },
  'parts': { en: 'What is handed over', zh: '交接内容' },
  'other.for': { en: '{part}: somebody else', zh: '{part}：改交给' },
  'private': { en: '{count} private, stays closed', zh: '{count} 条私密，不交接' },
  'beyond': { en: '{count} that you may not see', zh: '{count} 条您无权查看' },
  'part.report': { en: 'People who report here', zh: '下属' },
  'part.team': { en: 'Teams', zh: '团队' },
  'part.delegation': { en: 'Delegations', zh: '代理' },
  'part.party-team': { en: 'Places in customer teams', zh: '客户团队成员' },
  'nothing': { en: 'There is nothing to hand over.', zh: '没有可交接的数据。' },
  'split': { en: 'Customers of one region go to', zh: '指定地区的客户交给' },
  'split.code': { en: 'Beginning of the region code', zh: '行政区划代码开头' },
  'split.help': {
    en: 'Such as 11 for Beijing or 3101 for Shanghai. Contacts and open work follow their customer.',
    zh: '如 11 为北京，3101 为上海市。联系人和未完成的工作随客户一起交接。',
  },
  'deactivate': { en: 'Deactivate {name}', zh: '停用 {name}' },
  'revoke': { en: 'End sessions and API keys for good', zh: '终止其登录和 API 密钥（不可恢复）' },
  'reason': { en: 'Reason', zh: '原因' },
  'do_one': { en: 'Hand {count} over', zh: '交接 {count} 项' },
  'do_other': { en: 'Hand {count} over', zh: '交接 {count} 项' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'done': { en: '{count} handed over', zh: '已交接 {count} 项' },
  'long': {
    en: 'It goes on in the background; see Background work.',
    zh: '正在后台交接，可在“后台任务”中查看进度。',
  },
  'undo': { en: 'Undo', zh: '撤销' },
});
