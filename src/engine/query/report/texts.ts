import type { Texts } from '#kit/text.ts';

/** What a report can be refused with. */
export const reportTexts: Texts = {
  'report.many-values': {
    en: '{field} may have several values: a record would be counted more than once. Take a field with one value, or filter by it.',
    zh: '{field}可有多个值，同一记录会被重复计数。请改用单值字段，或将其用作筛选条件。',
  },
  'report.no-time': {
    en: '{field} holds neither days nor times.',
    zh: '{field}不是日期或时间字段。',
  },
  'report.no-bands': {
    en: 'Only numbers and amounts have bands: {field} has none.',
    zh: '只有数字和金额可分段，{field}不能分段。',
  },
  'report.bands': {
    en: 'The bounds of bands are numbers that rise.',
    zh: '分段界限须为递增的数字。',
  },
  'report.range': { en: 'The last day is before the first.', zh: '结束日期早于开始日期。' },
  'report.no-owner': {
    en: '{object} belong to nobody: the report can only count all of them.',
    zh: '{object}没有负责人，只能统计全部。',
  },
  'report.overlap': {
    en: 'Told apart by the same time, this period overlaps the one it is compared with. Take a shorter period.',
    zh: '按同一时间分组时，所选时段与对比时段重叠，请缩短时段。',
  },
  'report.share': {
    en: 'Only counts and sums have a share of the total and a running total.',
    zh: '只有计数与合计可显示占比或累计。',
  },
  'report.too-large': {
    en: 'The table would have {figures} figures, {most} at most. Show fewer rows, columns or measures.',
    zh: '表格将有 {figures} 个数值，上限为 {most} 个。请减少行、列或指标。',
  },
};
