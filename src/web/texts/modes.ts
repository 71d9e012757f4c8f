import { defineTexts } from '#web/language/i18n.ts';

export const modeTexts = defineTexts({
  'modes': { en: 'Shown as', zh: '显示方式' },
  'table': { en: 'Table', zh: '表格' },
  'board': { en: 'Board', zh: '看板' },
  'calendar': { en: 'Calendar', zh: '日历' },
  'chart': { en: 'Chart', zh: '图表' },
  'whose': { en: 'Whose records', zh: '数据范围' },
  'whose.all': { en: 'All', zh: '全部' },
  'whose.mine': { en: 'Mine', zh: '我负责的' },
  'whose.people': { en: 'My people’s', zh: '我下属的' },
  'whose.part': { en: 'I take part', zh: '我参与的' },
  'whose.follow': { en: 'I follow', zh: '我关注的' },
  'left-out_one': {
    en: 'This list does not know “{names}”, which the address asks for; it was left out.',
    zh: '地址中的“{names}”不是此列表的字段，已忽略。',
  },
  'left-out_other': {
    en: 'This list does not know “{names}”, which the address asks for; they were left out.',
    zh: '地址中的“{names}”不是此列表的字段，已忽略。',
  },
  'group': { en: 'Group by', zh: '分组' },
  'measure': { en: 'Figure', zh: '统计' },
  'measure.count': { en: 'Number of records', zh: '记录数' },
  'measure.sum': { en: 'Sum of {field}', zh: '{field}合计' },
  'measure.avg': { en: 'Average of {field}', zh: '{field}平均值' },
  'measure.min': { en: 'Least {field}', zh: '{field}最小值' },
  'measure.max': { en: 'Greatest {field}', zh: '{field}最大值' },
  'empty': { en: 'Without {field}', zh: '未填{field}' },
  'hidden': { en: 'Not visible to you', zh: '无权查看' },
  'yes': { en: 'Yes', zh: '是' },
  'no': { en: 'No', zh: '否' },
});
