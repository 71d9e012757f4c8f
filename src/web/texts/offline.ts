import { defineTexts } from '#web/language/i18n.ts';

export const offlineTexts = defineTexts({
  'offline': { en: 'Offline', zh: '离线' },
  'offline.as-of': { en: 'Offline: as of {when}', zh: '离线：数据截至 {when}' },
  'waiting': { en: 'Waiting to be sent ({count})', zh: '待发送（{count}）' },
  'refused': { en: 'Not accepted ({count})', zh: '未被接受（{count}）' },
  'kept': {
    en: 'No line. Kept on this device, and sent once there is one.',
    zh: '网络不通，已保存在本机，联网后自动发送。',
  },
  'title': { en: 'Written without a line', zh: '离线时填写的内容' },
  'help': {
    en: 'Each is sent in order and once as soon as there is a line.',
    zh: '联网后将按顺序逐条发送，每条只发送一次。',
  },
  'none': { en: 'Everything is sent.', zh: '全部已发送。' },
  'state.waiting': { en: 'Waits', zh: '待发送' },
  'state.unsure': { en: 'Sent, answer not yet here', zh: '已发出，等待确认' },
  'state.refused': { en: 'Not accepted', zh: '未被接受' },
  'theirs': { en: 'Stands there now: {value}', zh: '现有内容：{value}' },
  'mine': { en: 'Yours: {value}', zh: '您填写的：{value}' },
  'retry': { en: 'Send now', zh: '立即发送' },
  'again': { en: 'Send mine all the same', zh: '仍以我的为准' },
  'again.plain': { en: 'Send again', zh: '重新发送' },
  'edit': { en: 'Go on typing', zh: '继续编辑' },
  'discard': { en: 'Discard', zh: '放弃' },
  'discard.sure': { en: 'Discard what was written?', zh: '确定放弃已填写的内容？' },
  'discard.unsure': {
    en: 'It may have arrived already; discarding does not take it back there.',
    zh: '该内容可能已送达，放弃不会撤回已送达的部分。',
  },
  'yes': { en: 'Discard', zh: '放弃' },
  'no': { en: 'Keep', zh: '保留' },
  'close': { en: 'Close', zh: '关闭' },
  'sign-out': { en: 'Sign out all the same?', zh: '仍要退出登录？' },
  'sign-out.text_one': {
    en: '{count} entry waits to be sent. It stays on this device and is sent once you sign in here again; nobody else can send it.',
    zh: '还有 {count} 条内容待发送。它会保留在本机，待您再次登录后发送，他人无法发送。',
  },
  'sign-out.text_other': {
    en: '{count} entries wait to be sent. They stay on this device and are sent once you sign in here again; nobody else can send them.',
    zh: '还有 {count} 条内容待发送。它们会保留在本机，待您再次登录后发送，他人无法发送。',
  },
  'sign-out.yes': { en: 'Sign out', zh: '退出登录' },
  'sign-out.no': { en: 'Stay', zh: '留下' },
  'new-version': { en: 'A new version is ready.', zh: '新版本已就绪。' },
  'new-version.reload': { en: 'Reload', zh: '重新加载' },
});
