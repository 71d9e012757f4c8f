import { defineTexts } from '#web/language/i18n.ts';

export const offerTexts = defineTexts({
  'menu': { en: 'On paper for the customer', zh: '生成报价单' },
  'lead': {
    en: 'Filled from a Word template, as Word document or PDF. What you may not read stays empty.',
    zh: '按 Word 模板生成报价单，可下载 Word 或 PDF。您无权查看的内容留空。',
  },
  'template': { en: 'Template', zh: '模板' },
  'standard.zh': { en: 'Standard, Chinese', zh: '标准模板（中文）' },
  'standard.en': { en: 'Standard, English', zh: '标准模板（英文）' },
  'usual': { en: '{name} (usual)', zh: '{name}（默认）' },
  'word': { en: 'Word', zh: 'Word 文档' },
  'pdf': { en: 'PDF', zh: 'PDF 文件' },
  'blank': {
    en: 'Download the standard template, to be changed in Word:',
    zh: '下载标准模板（可在 Word 中修改）：',
  },
  'blank.zh': { en: 'Chinese', zh: '中文' },
  'blank.en': { en: 'English', zh: '英文' },
  'link': { en: 'Link for the customer', zh: '客户链接' },
  'link.help': {
    en: 'Opens a page without sign-in where the customer reads the quote, downloads it and accepts or declines it. It holds for 30 days and no longer than the quote. The address is shown only now.',
    zh: '客户无需登录即可打开页面，查看、下载并接受或拒绝报价。链接 30 天内且在报价有效期内有效，地址只显示这一次。',
  },
  'link.not-sent': {
    en: 'A link can be made once the quote is marked as sent.',
    zh: '标记已发送后才能生成链接。',
  },
  'link.for': { en: 'For', zh: '发送给' },
  'link.language': { en: 'Language of the page', zh: '页面语言' },
  'link.make': { en: 'Make and copy the link', zh: '生成并复制链接' },
  'link.copied': { en: 'The link is copied.', zh: '链接已复制。' },
  'versions': { en: 'Changes', zh: '版本对比' },
  'versions.lead': {
    en: 'What this version changes of version {number}.',
    zh: '本版本与第 {number} 版的差异。',
  },
  'versions.none': { en: 'Nothing is different.', zh: '没有差异。' },
  'versions.gone': {
    en: 'The version before cannot be read by you, or is gone.',
    zh: '无法查看上一版本，或该版本已删除。',
  },
  'what': { en: 'What', zh: '项目' },
  'before': { en: 'Before', zh: '原版本' },
  'after': { en: 'Now', zh: '本版本' },
  'difference': { en: 'Difference of the total', zh: '总金额差额' },
  'lines': { en: 'Lines', zh: '明细' },
  'kind': { en: 'Change', zh: '变化' },
  'kind.added': { en: 'Added', zh: '新增' },
  'kind.removed': { en: 'Removed', zh: '删除' },
  'kind.changed': { en: 'Changed', zh: '修改' },
});
