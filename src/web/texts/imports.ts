import { defineTexts } from '#web/language/i18n.ts';

export const importsTexts = defineTexts({
  'title': { en: 'Imports', zh: '导入' },
  'lead': {
    en: 'Files that were brought in, with what became of each row. A whole import can be undone.',
    zh: '已导入的文件及每行结果，可整次撤销。',
  },
  'start': { en: 'Import a file', zh: '导入文件' },
  'what': { en: 'What to import', zh: '选择要导入的内容' },
  'file': { en: 'File', zh: '文件' },
  'object': { en: 'Of', zh: '类型' },
  'state': { en: 'State', zh: '状态' },
  'state.uploaded': { en: 'brought, not checked', zh: '已上传，未试运行' },
  'state.checked': { en: 'checked, not imported', zh: '已试运行，未导入' },
  'state.checking': { en: 'being checked', zh: '试运行中' },
  'state.importing': { en: 'being imported', zh: '导入中' },
  'state.done': { en: 'imported', zh: '已导入' },
  'state.failed': { en: 'stopped', zh: '已中断' },
  'counts': { en: 'Rows', zh: '行数' },
  'count.create': { en: '{count} new', zh: '新建 {count}' },
  'count.update': { en: '{count} changed', zh: '更新 {count}' },
  'count.skip': { en: '{count} skipped', zh: '跳过 {count}' },
  'count.conflict': { en: '{count} in conflict', zh: '冲突 {count}' },
  'count.error': { en: '{count} refused', zh: '未导入 {count}' },
  'when': { en: 'When', zh: '时间' },
  'more': { en: 'Show earlier imports', zh: '显示更早的导入' },
  'none': { en: 'Nothing was imported yet', zh: '还没有导入' },
  'none.help': {
    en: 'Bring a list of companies or people from Excel, another system or your phone. You see what it would do before anything is written.',
    zh: '可从 Excel、其他系统或手机导入公司和联系人，写入前可先查看结果。',
  },
});
