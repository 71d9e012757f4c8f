import { defineTexts } from '#web/language/i18n.ts';

export const paletteTexts = defineTexts({
  'label': { en: 'Search or jump to', zh: '搜索或跳转' },
  'placeholder': { en: 'A name, phone number, page or act…', zh: '姓名、电话、页面或操作…' },
  'records': { en: 'Records', zh: '记录' },
  'recent': { en: 'Recent', zh: '最近访问' },
  'pages': { en: 'Pages', zh: '页面' },
  'acts': { en: 'Acts', zh: '操作' },
  'create': { en: 'New {object}', zh: '新建{object}' },
  'language': { en: '切换为中文', zh: 'Switch to English' },
  'dark': { en: 'Dark appearance', zh: '深色外观' },
  'light': { en: 'Light appearance', zh: '浅色外观' },
  'nothing': { en: 'Nothing is called “{words}”.', zh: '没有找到“{words}”。' },
  'searching': { en: 'Searching', zh: '正在搜索' },
  'found_one': { en: '{count} result', zh: '{count} 个结果' },
  'found_other': { en: '{count} results', zh: '{count} 个结果' },
  'hint.move': { en: 'move', zh: '移动' },
  'hint.open': { en: 'open', zh: '打开' },
  'hint.close': { en: 'close', zh: '关闭' },
});
