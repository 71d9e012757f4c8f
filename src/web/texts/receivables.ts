import { defineTexts } from '#web/language/i18n.ts';

export const receivablesTexts = defineTexts({
  'title': { en: 'Receivables', zh: '应收账款' },
  'lead': {
    en: 'What customers are to pay by plan, what came in, and for how long the rest is overdue.',
    zh: '按回款计划统计应收、已收，以及未收款项的逾期时间。',
  },
  'by': { en: 'Told apart by', zh: '分组' },
  'by.party': { en: 'Customer', zh: '客户' },
  'by.contract': { en: 'Contract', zh: '合同' },
  'by.owner': { en: 'Person', zh: '负责人' },
  'by.unit': { en: 'Unit', zh: '部门' },
  'whose': { en: 'Whose', zh: '范围' },
  'whose.all': { en: 'All', zh: '全部' },
  'whose.people': { en: 'My people’s', zh: '我的下属' },
  'whose.mine': { en: 'Mine', zh: '我的' },
  'planned': { en: 'Planned', zh: '应收' },
  'received': { en: 'Received', zh: '已收' },
  'notDue': { en: 'Not due yet', zh: '未到期' },
  'upTo30': { en: '1 to 30 days', zh: '逾期 1–30 天' },
  'upTo60': { en: '31 to 60 days', zh: '逾期 31–60 天' },
  'upTo90': { en: '61 to 90 days', zh: '逾期 61–90 天' },
  'over90': { en: 'Over 90 days', zh: '逾期 90 天以上' },
  'oldest': { en: 'Oldest', zh: '最早应收日' },
  'nobody': { en: 'None', zh: '无' },
  'sum': { en: 'Together', zh: '合计' },
  'cut': {
    en: 'The {shown} largest of {count} are shown, and summed up.',
    zh: '共 {count} 项，仅显示并合计最大的 {shown} 项。',
  },
  'empty': { en: 'Nothing is planned yet', zh: '暂无回款计划' },
  'empty.text': {
    en: 'Payments are planned on a contract or an order.',
    zh: '可在合同或订单中编制回款计划。',
  },
  'defined': {
    en: 'Of the planned payments that you may see, in the base currency at the rate of their day. Receipts settle the part that they name, then the earliest.',
    zh: '仅统计您可见的回款计划，按当日汇率折本位币。回款先冲抵指定期次，再按应收日期先后冲抵。',
  },
});
