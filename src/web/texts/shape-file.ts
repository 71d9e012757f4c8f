import { defineTexts } from '#web/language/i18n.ts';

export const shapeFileTexts = defineTexts({
  'title': { en: 'Shape as a file', zh: '配置文件' },
  'lead': {
    en: 'All own fields, objects, names, options, layouts and rules as one file: to keep, to compare, or to carry from a trial to the real workspace. It holds no records.',
    zh: '将自定义字段、对象、名称、选项、布局和规则保存为一个文件，可用于备份、对比或从试用环境迁移到正式环境。文件不含业务数据。',
  },
  'take': { en: 'Take along', zh: '导出' },
  'take.help': {
    en: 'The shape of this workspace as it is now.',
    zh: '当前工作区的全部自定义配置。',
  },
  'download': { en: 'Download the file', zh: '下载配置文件' },
  'bring': { en: 'Bring here', zh: '导入' },
  'bring.help': {
    en: 'You see first what would change. What the file does not name stays as it is.',
    zh: '导入前可预览变更，文件中未提及的内容保持不变。',
  },
  'choose': { en: 'Choose a file', zh: '选择文件' },
  'not-shape': {
    en: 'This file is not a shape that was downloaded here. Choose another one.',
    zh: '此文件不是有效的配置文件，请重新选择。',
  },
  'same': {
    en: 'Nothing would change: all of it stands here already.',
    zh: '没有变更：文件内容与当前配置一致。',
  },
  'would_one': { en: 'What would change: {count} thing', zh: '共 {count} 项变更' },
  'would_other': { en: 'What would change: {count} things', zh: '共 {count} 项变更' },
  'op.create': { en: 'New', zh: '新增' },
  'op.update': { en: 'Changed', zh: '更改' },
  'op.delete': { en: 'Removed', zh: '删除' },
  'op.restore': { en: 'Back', zh: '恢复' },
  'apply': { en: 'Apply as one change', zh: '应用全部变更' },
  'discard': { en: 'Leave it', zh: '放弃' },
  'applied': { en: 'The shape of {file} holds now', zh: '已应用 {file}' },
  'undo': { en: 'Undo', zh: '撤销' },
  'more': { en: 'The first 200 are shown.', zh: '仅显示前 200 项。' },
});
