import { defineTexts } from '#web/language/i18n.ts';

export const richTextTexts = defineTexts({
  'tools': { en: '{label}: format', zh: '{label}：格式' },
  'heading': { en: 'Heading', zh: '标题' },
  'subheading': { en: 'Subheading', zh: '小标题' },
  'bold': { en: 'Bold', zh: '加粗' },
  'italic': { en: 'Emphasis', zh: '强调' },
  'list': { en: 'List', zh: '项目列表' },
  'numbered': { en: 'Numbered list', zh: '编号列表' },
  'quote': { en: 'Quote', zh: '引用' },
  'link': { en: 'Link', zh: '链接' },
  'link.address': { en: 'Address of the link', zh: '链接地址' },
  'link.apply': { en: 'Set link', zh: '设为链接' },
  'link.remove': { en: 'Remove link', zh: '移除链接' },
});
