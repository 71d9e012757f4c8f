import { defineTexts } from '#web/language/i18n.ts';

export const chartTexts = defineTexts({
  'form': { en: 'Form of the chart', zh: '图表类型' },
  'form.bar': { en: 'Bars', zh: '条形图' },
  'form.line': { en: 'Line', zh: '折线图' },
  'form.pie': { en: 'Pie', zh: '饼图' },
  'period': { en: 'By', zh: '按' },
  'period.day': { en: 'Day', zh: '日' },
  'period.week': { en: 'Week', zh: '周' },
  'period.month': { en: 'Month', zh: '月' },
  'period.quarter': { en: 'Quarter', zh: '季度' },
  'period.year': { en: 'Year', zh: '年' },
  'title': { en: '{measure} by {field}', zh: '按{field}统计：{measure}' },
  'described': {
    en: '{title}. The table below says the same.',
    zh: '{title}。下方表格内容相同。',
  },
  'others': { en: '{count} others', zh: '其他 {count} 项' },
  'records': { en: 'Records', zh: '记录数' },
  'share': { en: 'Share', zh: '占比' },
  'cut': { en: 'Only the 1,000 largest groups are counted.', zh: '仅统计最大的 1000 个分组。' },
  'none': { en: 'Nothing to draw', zh: '没有可绘制的数据' },
  'none.text': {
    en: 'No record of this list has a value for the figure.',
    zh: '此列表中的记录都没有该统计项的值。',
  },
  'week': { en: 'Week of {day}', zh: '{day}当周' },
  'quarter': { en: 'Q{quarter} {year}', zh: '{year}年第{quarter}季度' },
});
