import { defineTexts } from '#web/language/i18n.ts';

export const toDoTexts = defineTexts({
  'title': { en: 'To-do', zh: '待办' },
  'mentions': { en: 'Unread mentions', zh: '未读提及' },
  'refused': { en: 'Refused rows', zh: '被拒绝的导入行' },
  'waiting': { en: '{count} waiting', zh: '{count} 项待处理' },
  'at-a-look': { en: 'At a look', zh: '一览' },
  'see': { en: 'See all {count}', zh: '查看全部 {count} 项' },
  'none': { en: 'Nothing waits for you', zh: '没有待办事项' },
  'none.text': {
    en: 'Tasks, calls and visits that you plan stand here, the next first.',
    zh: '您安排的任务、电话和拜访会按时间显示在这里。',
  },
  'done': { en: 'Done: {title}', zh: '完成：{title}' },
  'done.said': { en: 'Done', zh: '已完成' },
  'postpone': { en: 'Postpone {title}', zh: '推迟 {title}' },
  'postpone.hour': { en: 'By 1 hour', zh: '1 小时后' },
  'postpone.tomorrow': { en: 'To tomorrow', zh: '明天' },
  'postpone.week': { en: 'To next week', zh: '下周' },
  'postponed': { en: 'Postponed to {when}', zh: '已推迟至 {when}' },
});
