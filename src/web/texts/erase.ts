import { defineTexts } from '#web/language/i18n.ts';

export const eraseTexts = defineTexts({
  'erase': { en: 'Erase for ever…', zh: '永久清除…' },
  'title': { en: 'Erase {title} for ever', zh: '永久清除“{title}”' },
  'what': {
    en: 'For a person or company that asks to be forgotten. These are emptied:',
    zh: '用于应当事人要求删除其资料。以下内容将被清空：',
  },
  'what.values': { en: 'all values of this record', zh: '此记录的全部内容' },
  'what.parts': {
    en: 'its parts, such as addresses, phone numbers and consents',
    zh: '其下属资料，如地址、电话、授权同意等',
  },
  'what.history': {
    en: 'what the history says of them; that something was changed, when and by whom, stays',
    zh: '历史中的具体内容；仅保留何时由何人更改',
  },
  'what.imports': { en: 'the rows of imports they came from', zh: '导入文件中对应的行' },
  'stays': {
    en: 'Transactions stay, as figures without a name. Copies in exports and backups are not reached.',
    zh: '交易明细保留为不含姓名的数据。已导出的文件和备份不受影响。',
  },
  'for-ever': { en: 'This cannot be undone.', zh: '此操作无法撤销。' },
  'type': { en: 'Type {title} to go on', zh: '输入“{title}”以继续' },
  'do': { en: 'Erase for ever', zh: '永久清除' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'close': { en: 'Close', zh: '关闭' },
  'done': { en: 'Erased', zh: '已清除' },
  'done.records_one': { en: '{count} record was emptied', zh: '已清空 {count} 条记录' },
  'done.records_other': { en: '{count} records were emptied', zh: '已清空 {count} 条记录' },
  'done.changes_one': {
    en: '{count} entry of the history lost its content',
    zh: '已清空 {count} 条历史内容',
  },
  'done.changes_other': {
    en: '{count} entries of the history lost their content',
    zh: '已清空 {count} 条历史内容',
  },
  'done.told': { en: 'See it among the changes', zh: '在变更记录中查看' },
});
