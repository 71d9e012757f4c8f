import { defineTexts } from '#web/language/i18n.ts';

export const flowTexts = defineTexts({
  'title': { en: 'Who moved where', zh: '客户流向' },
  'lead': {
    en: 'How many customers went from one status, stage or class to another between two days. Each figure opens its customers.',
    zh: '两个日期之间，客户在各状态、阶段或类别间的变动。点击数字查看客户。',
  },
  'what': { en: 'Shown', zh: '查看' },
  'status': { en: 'Customer status', zh: '客户状态' },
  'life-cycle': { en: 'Life-cycle stage', zh: '生命周期阶段' },
  'from': { en: 'From', zh: '从' },
  'to': { en: 'To', zh: '到' },
  'whose': { en: 'Whose customers', zh: '客户范围' },
  'whose.all': { en: 'All that I see', zh: '我可见的全部' },
  'whose.mine': { en: 'Mine', zh: '我的' },
  'whose.people': { en: 'My people’s', zh: '我下属的' },
  'unit': { en: 'Unit', zh: '部门' },
  'unit.all': { en: 'All units', zh: '全部部门' },
  'stayed': { en: 'Show who stayed', zh: '显示未变动' },
  'new': { en: 'Not there yet', zh: '尚未录入' },
  'none': { en: 'None', zh: '无' },
  'moved': { en: '{count} of {all} customers moved', zh: '{all} 个客户中 {count} 个有变动' },
  'chart': { en: 'Flow of customers: {title}', zh: '客户流向图：{title}' },
  'table': {
    en: 'Customers by what they were (rows) and what they became (columns)',
    zh: '客户变动表（行：变动前，列：变动后）',
  },
  'before': { en: 'Before', zh: '变动前' },
  'sum': { en: 'Total', zh: '合计' },
  'open': {
    en: '{count} customers from {before} to {after}',
    zh: '{before} → {after}：{count} 个客户',
  },
  'empty': { en: 'No customers in this view', zh: '没有符合条件的客户' },
  'still': { en: 'Nobody moved', zh: '没有变动' },
  'still.text': {
    en: 'Choose a longer period, or show who stayed.',
    zh: '可选择更长的时间段，或显示未变动的客户。',
  },
  'more': { en: 'Show more', zh: '显示更多' },
});
