import { defineTexts } from '#web/language/i18n.ts';

export const viewTexts = defineTexts({
  'rename': { en: 'Rename or offer', zh: '重命名或公开' },
  'apply': { en: 'Save', zh: '保存' },
  'share': { en: 'Share with people, teams or units', zh: '共享给用户、团队或部门' },
  'everyone': { en: 'Everyone finds it in the tabs', zh: '所有人都可在标签中看到' },
  'copy': { en: 'Copy the address', zh: '复制链接' },
  'copied': { en: 'Address copied', zh: '已复制链接' },
  'first.me': { en: 'Open first for me', zh: '设为我的默认视图' },
  'first.me.not': { en: 'No longer open first for me', zh: '取消我的默认视图' },
  'first.all': { en: 'Open first for everyone', zh: '设为全员默认视图' },
  'first.all.off': { en: 'No longer open first for everyone', zh: '取消全员默认视图' },
  'first.all.done': {
    en: 'Lists open with “{name}” for everyone',
    zh: '“{name}”已设为全员默认视图',
  },
  'first.all.not': {
    en: 'Lists no longer open with “{name}” for everyone',
    zh: '“{name}”不再是全员默认视图',
  },
  'arrange': { en: 'Arrange the views', zh: '调整视图' },
  'arranged': { en: 'Views arranged', zh: '已调整视图' },
});
