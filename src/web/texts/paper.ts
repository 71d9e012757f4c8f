import { defineTexts } from '#web/language/i18n.ts';

export const paperTexts = defineTexts({
  'duplicate': { en: 'Duplicate', zh: '复制为新记录' },
  'print': { en: 'Print', zh: '打印' },
  'pdf': { en: 'Save as PDF', zh: '存为 PDF' },
  'labels': { en: 'Labels and envelopes', zh: '标签与信封' },
  'labels.lead': {
    en: 'The addresses of this list as it is filtered now. Left out are records without an address, and customers who may not be written to for this purpose: they are listed with the reason under Suppressions.',
    zh: '按当前筛选结果生成地址，不包含没有地址的记录，以及不允许为此目的寄信的客户（原因列在“抑制记录”中）。',
  },
  'labels.some': {
    en: '{with} of {all} records have an address.',
    zh: '{all} 条记录中有 {with} 条有地址。',
  },
  'labels.too-many': {
    en: '{with} addresses are more than the {most} that go on paper at once; filter the list first.',
    zh: '共 {with} 个地址，超过一次可打印的 {most} 个，请先筛选列表。',
  },
  'labels.purpose': { en: 'Purpose', zh: '目的' },
  'labels.paper': { en: 'Paper', zh: '纸张' },
  'labels.sheets': { en: 'Sheets of labels', zh: '标签纸' },
  'labels.envelopes': { en: 'Envelopes', zh: '信封' },
  'labels.size': {
    en: '{name} · {width} × {height} mm, {count} a sheet',
    zh: '{name} · {width} × {height} 毫米，每张 {count} 枚',
  },
  'labels.envelope': {
    en: '{name} · {width} × {height} mm',
    zh: '{name} · {width} × {height} 毫米',
  },
  'labels.skip': { en: 'Labels that the first sheet lacks', zh: '首张已用的标签数' },
  'labels.sender': { en: 'Sender', zh: '寄件人' },
  'labels.make': { en: 'Open as PDF', zh: '打开 PDF' },
  'labels.cancel': { en: 'Cancel', zh: '取消' },
});
