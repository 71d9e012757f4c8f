import { defineTexts } from '#web/language/i18n.ts';

export const apiTexts = defineTexts({
  'network.unreachable': {
    en: 'The server does not answer. What you typed is kept; try again in a moment.',
    zh: '服务器没有响应。已输入的内容仍保留，请稍后再试。',
  },
  'server.failed': {
    en: 'Something went wrong on the server and nothing was changed. Try again, or tell the administrator.',
    zh: '服务器出错，未作任何更改。可重试，或联系管理员。',
  },
  'undo': { en: 'Undo', zh: '撤销' },
  'undo.long': {
    en: 'The undo goes on in the background; you can go on working.',
    zh: '正在后台撤销，可继续工作。',
  },
  'undo.done': { en: 'Undone', zh: '已撤销' },
  'undo.stayed_one': {
    en: 'Undone; {count} place stayed as it was',
    zh: '已撤销，{count} 处保持不变',
  },
  'undo.stayed_other': {
    en: 'Undone; {count} places stayed as they were',
    zh: '已撤销，{count} 处保持不变',
  },
  'undo.stayed.show': { en: 'Show them', zh: '查看' },
  'undo.redo': { en: 'Redo', zh: '重做' },
  'undo.conflict.title': { en: 'This was changed again since', zh: '此后内容又有改动' },
  'undo.conflict.gone': { en: 'no longer exists', zh: '已不存在' },
  'undo.conflict.changed-since': { en: 'was changed again', zh: '又被修改' },
  'undo.conflict.left-house': {
    en: 'it has left the house',
    zh: '已对外发出，无法撤回',
  },
  'undo.conflict.has-children': {
    en: 'other records hang on it by now',
    zh: '已有其他记录与其关联',
  },
  'undo.conflict.numbered': {
    en: 'bears a number that stays listed',
    zh: '已有正式编号，须保留',
  },
  'undo.conflict.taken': { en: 'another record has this value now', zh: '该值已被其他记录占用' },
  'undo.obstacle': { en: '{what}: {why}', zh: '{what}：{why}' },
  'undo.obstacle.field': { en: '{title}, {field}', zh: '{title}，{field}' },
  'undo.conflict.rest': { en: 'Undo the rest', zh: '撤销其余部分' },
  'close': { en: 'Close', zh: '关闭' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'retry': { en: 'Try again', zh: '重试' },
  'conflict.title': { en: 'Someone changed this meanwhile', zh: '他人刚刚修改了此内容' },
  'conflict.help': {
    en: 'Choose which value stays. Theirs can be found in the history in any case.',
    zh: '请选择保留哪个值。对方的值始终可在历史中找到。',
  },
  'conflict.field': { en: 'Field', zh: '字段' },
  'conflict.mine': { en: 'Yours', zh: '您的' },
  'conflict.theirs': { en: 'Now saved', zh: '已保存的' },
  'conflict.keep-mine': { en: 'Save mine', zh: '保存我的' },
  'conflict.keep-theirs': { en: 'Keep theirs', zh: '保留他人的' },
  'saved': { en: '{field} changed', zh: '已更改{field}' },
  'saved.created': { en: '{title} created', zh: '已新建 {title}' },
  'saved.deleted_one': {
    en: '{count} record moved to the recycle bin',
    zh: '已将 {count} 条记录移入回收站',
  },
  'saved.deleted_other': {
    en: '{count} records moved to the recycle bin',
    zh: '已将 {count} 条记录移入回收站',
  },
  'saved.restored_one': { en: '{count} record restored', zh: '已恢复 {count} 条记录' },
  'saved.restored_other': { en: '{count} records restored', zh: '已恢复 {count} 条记录' },
  'saved.updated_one': { en: '{count} record changed', zh: '已更改 {count} 条记录' },
  'saved.updated_other': { en: '{count} records changed', zh: '已更改 {count} 条记录' },
});
