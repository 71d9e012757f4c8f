import { defineTexts } from '#web/language/i18n.ts';

export const ownSessionsTexts = defineTexts({
  'title': { en: 'Where you are signed in', zh: '登录设备' },
  'help': {
    en: 'End what you do not know, and change your password then.',
    zh: '如有不认识的设备，请结束会话并修改密码。',
  },
  'this': { en: 'this device', zh: '本设备' },
  'seen': { en: 'last seen {when}', zh: '最近使用：{when}' },
  'device.unknown': { en: 'Unknown device', zh: '未知设备' },
  'device': { en: '{browser} on {system}', zh: '{system} 上的 {browser}' },
  'end': { en: 'End session', zh: '结束会话' },
  'end.of': { en: 'End session: {device}', zh: '结束会话：{device}' },
  'end.all': { en: 'Sign out everywhere else', zh: '退出其他所有设备' },
  'ended': { en: 'Session ended', zh: '会话已结束' },
  'ended.all': { en: 'Signed out everywhere else', zh: '已退出其他所有设备' },
  'sign-ins': { en: 'Last sign-ins', zh: '最近登录记录' },
});
