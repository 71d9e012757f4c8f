import { defineTexts } from '#web/language/i18n.ts';

export const formTexts = defineTexts({
  'title': { en: 'New {object}', zh: '新建{object}' },
  'create': { en: 'Create', zh: '新建' },
  'create.another': { en: 'Create and add another', zh: '新建并继续' },
  'create.open': { en: 'Open', zh: '打开' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'all': { en: 'Show all fields', zh: '显示全部字段' },
  'few': { en: 'Show fewer fields', zh: '收起更多字段' },
  'required': { en: 'This value is required.', zh: '此项必填。' },
  'draft': { en: 'What you began {when} is filled in.', zh: '已恢复您{when}开始填写的内容。' },
  'draft.discard': { en: 'Start over', zh: '重新填写' },
  'arrange.apply': { en: 'Save', zh: '保存' },
  'arrange.cancel': { en: 'Cancel', zh: '取消' },
  'arrange.up': { en: 'Move {name} up', zh: '上移{name}' },
  'arrange.down': { en: 'Move {name} down', zh: '下移{name}' },
  'arrange.remove': { en: 'Remove {name}', zh: '移除{name}' },
});
