import { defineTexts } from '#web/language/i18n.ts';

export const unMergeTexts = defineTexts({
  'title': { en: 'Un-merge {title}', zh: '撤销“{title}”的合并' },
  'which': { en: 'Which merge', zh: '选择合并' },
  'which.one': { en: '{when}, {who}: {names}', zh: '{when}，{who}：{names}' },
  'back': { en: 'These come back', zh: '将恢复' },
  'goes': { en: 'With them goes what came from them', zh: '一并转回的内容' },
  'goes.nothing': { en: 'Nothing else goes back.', zh: '没有其他内容需要转回。' },
  'stays': {
    en: 'These stay as they are, somebody changed them since',
    zh: '合并后已被修改，保持现状',
  },
  'since': {
    en: 'These were added since the merge and stay, unless you send them along',
    zh: '合并后新增的内容默认保留，也可选择一并转出',
  },
  'since.stays': { en: 'Stays', zh: '保留' },
  'since.to': { en: 'Goes to {title}', zh: '转给“{title}”' },
  'since.where': { en: 'Where {title} goes', zh: '“{title}”的去向' },
  'do': { en: 'Un-merge', zh: '撤销合并' },
  'done': { en: 'The merge was undone', zh: '已撤销合并' },
  'running': { en: 'The merge is undone in the background.', zh: '正在后台撤销合并。' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'note': {
    en: '{names} merged into this record {when} by {who}',
    zh: '{who}于{when}将{names}合并到此记录',
  },
  'unseen': { en: 'a record', zh: '一条记录' },
  'system': { en: 'the system', zh: '系统' },
  'join': { en: ', ', zh: '、' },
});
