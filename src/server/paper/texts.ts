import type { Texts } from '#kit/text.ts';

/** What making pages can say. */
export const texts: Texts = {
  'paper.too-many': {
    en: 'At most {most} records go on paper at once. Filter the list first, or export it as a table.',
    zh: '一次最多打印 {most} 条记录，请先筛选列表，或导出为表格。',
  },
  'paper.nobody': {
    en: 'None of these records has an address to write to.',
    zh: '所选记录都没有可寄送的地址。',
  },
  'paper.nobody-allowed': {
    en: 'None of these customers may be written to for that. Why stands under Suppressions.',
    zh: '所选客户都不允许为此目的寄信，原因见“抑制记录”。',
  },
  'paper-template.not-word': {
    en: 'The template is no Word document (.docx). Save it in Word as .docx and bring it again.',
    zh: '该模板不是 Word 文档（.docx），请在 Word 中另存为 .docx 后重新上传。',
  },
  'paper-template.too-large': {
    en: 'The template is too large: 8 MB at most, and 32 MB unpacked.',
    zh: '模板过大：最大 8 MB，解压后不超过 32 MB。',
  },
  'paper-template.unknown': {
    en: 'The template has blanks that nothing fills: {blanks}. See which there are in the guide on quotes.',
    zh: '模板中有无法识别的字段：{blanks}。可用字段见报价指南。',
  },
  'paper-template.loop': {
    en: 'In the template {blank} has no counterpart: {#lines} and {/lines} stand in pairs.',
    zh: '模板中的 {blank} 没有成对：{#lines} 与 {/lines} 必须成对出现。',
  },
  'paper-template.brace': {
    en: 'A brace of the template is not closed or not opened, near “{text}”.',
    zh: '模板中“{text}”附近的花括号不成对。',
  },
  'paper-template.seal': {
    en: 'The seal of {company} is neither PNG nor JPEG. Bring it anew in one of them.',
    zh: '“{company}”的印章不是 PNG 或 JPEG 图片，请重新上传。',
  },
  'quote-link.not-sent': {
    en: 'A link leads to a quote that was sent. Mark it as sent first.',
    zh: '只有已发送的报价才能生成链接，请先标记已发送。',
  },
  'paper.no-address': { en: '{object} have no addresses.', zh: '{object}没有地址。' },
};
