import { defineTexts } from '#web/language/i18n.ts';

export const homeTexts = defineTexts({
  'morning': { en: 'Good morning, {name}', zh: '{name}，早上好' },
  'day': { en: 'Hello, {name}', zh: '{name}，您好' },
  'evening': { en: 'Good evening, {name}', zh: '{name}，晚上好' },
  'recent': { en: 'Opened last', zh: '最近访问' },
  'recent.none': { en: 'Records that you open stand here.', zh: '打开过的记录会显示在这里。' },
  'mine': { en: 'Mine', zh: '我负责的' },
  'mine.none': { en: 'Nothing is yours yet.', zh: '暂无由您负责的记录。' },
  'all': { en: 'all', zh: '全部' },
  'changed': { en: 'Changed lately', zh: '最近更新' },
  'changed.none': { en: 'Nothing has changed yet.', zh: '暂无更新。' },
  'begin': { en: 'Where to begin', zh: '从这里开始' },
  'begin.create': { en: 'New {object}', zh: '新建{object}' },
});
