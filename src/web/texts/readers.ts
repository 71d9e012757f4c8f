import { defineTexts } from '#web/language/i18n.ts';

export const readersTexts = defineTexts({
  'menu': { en: 'Who looked…', zh: '谁看过…' },
  'title': { en: 'Who looked at {title}', zh: '谁看过{title}' },
  'label': { en: 'Who looked', zh: '谁看过' },
  'help': {
    en: 'One line a person and hour. Who changed what stands in the history.',
    zh: '同一人每小时记一条；修改情况见变更历史。',
  },
  'none': { en: 'Nobody was noted', zh: '暂无查看记录' },
  'more': { en: 'Show earlier', zh: '显示更早的记录' },
  'who': { en: 'Who', zh: '查看人' },
  'as': { en: '{name}, looking as {other}', zh: '{name}（以 {other} 身份）' },
  'what': { en: 'What', zh: '操作' },
  'when': { en: 'When', zh: '时间' },
  'kind.customer.read': { en: 'Opened', zh: '查看' },
  'kind.value.shown': { en: 'Showed a hidden value', zh: '查看隐藏内容' },
  'kind.personal-data.collected': { en: 'Had all data collected', zh: '收集个人数据' },
  'kind.personal-data.fetched': { en: 'Fetched the copy', zh: '取走数据副本' },
});
