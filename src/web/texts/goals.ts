import { defineTexts } from '#web/language/i18n.ts';

export const goalsTexts = defineTexts({
  'title': { en: 'Goals', zh: '业绩目标' },
  'lead': {
    en: 'What is to be reached, how far it is, and whether the parts come to the whole.',
    zh: '目标、完成进度，以及分解之和是否等于上级目标。',
  },
  'year': { en: 'Year', zh: '年度' },
  'measure': { en: 'Measure', zh: '考核指标' },
  'new': { en: 'New goal', zh: '新建目标' },
  'empty': { en: 'No goals yet', zh: '暂无目标' },
  'empty.text': {
    en: 'A goal is set for a year, quarter or month and split among units, people or products.',
    zh: '可按年、季、月设定目标，再分解到部门、人员或产品。',
  },
  'goal': { en: 'Goal', zh: '目标' },
  'period': { en: 'Period', zh: '周期' },
  'target': { en: 'Target', zh: '目标值' },
  'attained': { en: 'Reached', zh: '已完成' },
  'percent': { en: 'Reached, percent', zh: '完成率' },
  'gap': { en: 'Missing', zh: '差额' },
  'passed': { en: '{percent}% of the time has passed', zh: '时间已过 {percent}%' },
  'parts': { en: 'Parts', zh: '分解' },
  'parts.right': { en: 'come to the whole', zh: '合计一致' },
  'parts.less': { en: '{amount} not split yet', zh: '未分解 {amount}' },
  'parts.more': { en: '{amount} too much', zh: '超出 {amount}' },
  'behind': { en: 'behind', zh: '落后' },
  'ahead': { en: 'on time', zh: '达标' },
  'unfold': { en: 'Show the parts of {name}', zh: '展开“{name}”的分解' },
  'fold': { en: 'Hide the parts of {name}', zh: '收起“{name}”的分解' },
  'more': {
    en: 'Only the first {count} goals are shown. Choose a measure to see fewer.',
    zh: '仅显示前 {count} 个目标，请选择指标缩小范围。',
  },
  'defined': {
    en: 'Reached is what was won, counted or done in the period, of what you may see: amounts in the base currency at the rate of their day, shared deals by each one’s share, units with all units below.',
    zh: '已完成按您可见的数据统计：金额按当日汇率折本位币，团队商机按业绩比例，部门含下级部门。',
  },
});
