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
  'paper.no-address': { en: '{object} have no addresses.', zh: '{object}没有地址。' },
};
