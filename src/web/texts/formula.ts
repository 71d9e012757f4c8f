import { defineTexts } from '#web/language/i18n.ts';

export const formulaEditorTexts = defineTexts({
  'label': { en: 'Formula', zh: '公式' },
  'hint': {
    en: 'Type a field or a function; the arrow keys choose, Enter takes it.',
    zh: '输入字段或函数，用方向键选择，按回车填入。',
  },
  'suggestions': { en: 'What may stand here', zh: '此处可用' },
  'gives': { en: 'Gives: {kind}', zh: '结果：{kind}' },
  'preview': { en: 'On these records it gives', zh: '在这些记录上的结果' },
  'preview.none': { en: 'There is no record yet to try it on.', zh: '还没有可试算的记录。' },
  'record': { en: 'Try it on', zh: '用此记录试算' },
  'title': { en: 'Formulas', zh: '公式' },
  'lead': {
    en: 'Write a formula and see what it gives on real records, before you make a field or a rule of it. Nothing is changed here.',
    zh: '在这里编写公式并查看它在真实记录上的结果，再用于字段或校验规则。此处不会更改任何数据。',
  },
  'object': { en: 'Formula about', zh: '公式所属对象' },
  'functions': { en: 'Functions', zh: '函数' },
  'kind.text': { en: 'text', zh: '文本' },
  'kind.longText': { en: 'text', zh: '文本' },
  'kind.decimal': { en: 'a number', zh: '数字' },
  'kind.number': { en: 'a whole number', zh: '整数' },
  'kind.percent': { en: 'a percentage', zh: '百分比' },
  'kind.money': { en: 'an amount of money', zh: '金额' },
  'kind.day': { en: 'a day', zh: '日期' },
  'kind.instant': { en: 'a moment', zh: '日期时间' },
  'kind.yesNo': { en: 'yes or no', zh: '是/否' },
});
