import { defineTexts } from '#web/language/i18n.ts';

export const paletteTexts = defineTexts({
  'label': { en: 'Search or jump to', zh: '搜索或跳转' },
  'placeholder': {
    en: 'A name, number, page, or “log call …”',
    zh: '姓名、号码、页面，或“记电话 客户名”',
  },
  'records': { en: 'Records', zh: '记录' },
  'recent': { en: 'Recent', zh: '最近访问' },
  'views': { en: 'Views', zh: '视图' },
  'pages': { en: 'Pages', zh: '页面' },
  'settings': { en: 'Settings', zh: '设置' },
  'acts': { en: 'Acts', zh: '操作' },
  'create.named': { en: 'New {object} “{name}”', zh: '新建{object}“{name}”' },
  'on': { en: '{act}: {record}', zh: '{act}：{record}' },
  'on.whom': { en: 'then a name', zh: '后接客户名称' },
  'language': { en: '切换为中文', zh: 'Switch to English' },
  'dark': { en: 'Dark appearance', zh: '深色外观' },
  'light': { en: 'Light appearance', zh: '浅色外观' },
  'all': { en: 'All results for “{words}”', zh: '查看“{words}”的全部结果' },
  'nothing': { en: 'Nothing is called “{words}”.', zh: '没有找到“{words}”。' },
  'searching': { en: 'Searching', zh: '正在搜索' },
  'found_one': { en: '{count} result', zh: '{count} 个结果' },
  'found_other': { en: '{count} results', zh: '{count} 个结果' },
  'hint.move': { en: 'move', zh: '移动' },
  'hint.open': { en: 'open', zh: '打开' },
  'hint.close': { en: 'close', zh: '关闭' },
});

/** What can be done with a record that is named behind it; the first name is shown, the others are understood too. */
export const verbTexts = defineTexts({
  note: { en: 'Follow up|Log note|Note', zh: '跟进|写跟进|记跟进|备注' },
  call: { en: 'Log call|Call', zh: '记电话|电话|打电话' },
  visit: { en: 'Log visit|Visit', zh: '记拜访|拜访' },
  meeting: { en: 'Log meeting|Meeting', zh: '记会议|会议' },
  email: { en: 'Log e-mail|E-mail|Email|Log email', zh: '记邮件|邮件' },
  message: { en: 'Log message|Message', zh: '记消息|消息|微信' },
  task: { en: 'Add task|Task|Remind', zh: '加任务|任务|待办|提醒' },
  promise: { en: 'Add promise|Promise', zh: '记承诺|承诺' },
  create: {
    en: 'New {object}|Add {object}|Create {object}',
    zh: '新建{object}|添加{object}|创建{object}|{object}新建',
  },
});

export const searchTexts = defineTexts({
  'title': { en: 'Search', zh: '搜索' },
  'box': { en: 'What to search for', zh: '搜索内容' },
  'filter': { en: 'Of which kind', zh: '按类型筛选' },
  'everything': { en: 'All', zh: '全部' },
  'start': { en: 'Type a name, a number or a word', zh: '输入姓名、号码或关键词' },
  'start.help': {
    en: 'Chinese is also found by pinyin and initials: zhangwei or zw. One typing mistake is forgiven.',
    zh: '支持拼音和首字母：输入 zhangwei 或 zw 可找到张伟；允许一处拼写错误。',
  },
  'none': { en: 'No record matches “{words}”', zh: '没有匹配“{words}”的记录' },
  'none.help': {
    en: 'Try fewer words, or another part of the name or number.',
    zh: '请减少关键词，或换用名称、号码的其他部分。',
  },
  'more': {
    en: 'More than 500 match; the best are shown. Type more to narrow the search.',
    zh: '匹配结果超过 500 条，仅显示最相关的部分。请输入更多内容缩小范围。',
  },
  'first': { en: 'The best {count} of {total}', zh: '共 {total} 条，显示最相关的 {count} 条' },
  'unnamed': { en: 'Name not shown', zh: '名称不可见' },
  'by.identifier': { en: 'by number or address', zh: '号码或邮箱匹配' },
  'by.text': { en: 'in its text', zh: '内容匹配' },
  'by.mistake': { en: 'similar spelling', zh: '相近拼写' },
});
