import { defineTexts } from '#web/language/i18n.ts';

export const actionTexts = defineTexts({
  'more': { en: 'More acts', zh: '更多操作' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'close': { en: 'Close', zh: '关闭' },
  'required': { en: 'This value is required.', zh: '此项必填。' },
  'done': { en: '{action}: done', zh: '{action}：已完成' },
  'done.many_one': { en: '{action}: done for {count} record', zh: '{action}：已完成 {count} 条' },
  'done.many_other': {
    en: '{action}: done for {count} records',
    zh: '{action}：已完成 {count} 条',
  },
  'for.many_one': { en: '{action} for {count} record', zh: '{action}（{count} 条）' },
  'for.many_other': { en: '{action} for {count} records', zh: '{action}（{count} 条）' },
  'progress': { en: '{done} of {count}', zh: '{done} / {count}' },
  'refused_one': { en: '{count} record stayed as it was:', zh: '{count} 条未处理：' },
  'refused_other': { en: '{count} records stayed as they were:', zh: '{count} 条未处理：' },
  'refused.more': { en: 'and {count} more', zh: '另有 {count} 条' },
});
