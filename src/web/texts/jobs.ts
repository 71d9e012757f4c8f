import { defineTexts } from '#web/language/i18n.ts';

export const jobsTexts = defineTexts({
  'title': { en: 'Background work', zh: '后台任务' },
  'lead': {
    en: 'Long work goes on by itself, also when this page is closed and when the server starts again.',
    zh: '耗时任务自动运行，关闭页面或重启服务器后仍会继续。',
  },
  'whose': { en: 'Whose work', zh: '谁的任务' },
  'mine': { en: 'Mine', zh: '我的' },
  'everybody': { en: 'Everybody’s', zh: '所有人的' },
  'work': { en: 'Work', zh: '任务' },
  'state': { en: 'State', zh: '状态' },
  'state.queued': { en: 'waiting', zh: '等待中' },
  'state.running': { en: 'running', zh: '进行中' },
  'state.done': { en: 'done', zh: '已完成' },
  'state.failed': { en: 'failed', zh: '失败' },
  'progress': { en: 'Progress', zh: '进度' },
  'progress.of': { en: '{done} of {total}', zh: '{done} / {total}' },
  'begun': { en: 'Begun', zh: '开始' },
  'ended': { en: 'Ended', zh: '结束' },
  'more': { en: 'Show earlier work', zh: '显示更早的任务' },
  'none': { en: 'No background work yet', zh: '还没有后台任务' },
  'none.help': {
    en: 'Imports, large undos and nightly figures show up here.',
    zh: '导入、大批量撤销和夜间计算会显示在这里。',
  },
  'open': { en: 'Open', zh: '打开' },
  'name.import.dry-run': { en: 'Check of an import file', zh: '导入文件试运行' },
  'name.import.commit': { en: 'Import of a file', zh: '导入文件' },
  'name.changeset.undo': { en: 'Undo of many records', zh: '撤销大量记录' },
  'name.mail.send': { en: 'Sending of a mail', zh: '发送邮件' },
  'name.ledger.verify': { en: 'Check of the ledger', zh: '校验变更账本' },
});
