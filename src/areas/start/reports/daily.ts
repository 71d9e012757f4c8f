import { held, type StartReport } from './start-report.ts';

const hasCost = { field: 'cost', op: 'isNotEmpty' } as const;
const thisYear = { name: 'this-year' } as const;

/** What is owed to customers and by them, what became of leads, and what selling costs. */
export const dailyReports: readonly StartReport[] = [
  {
    key: 'MY-31',
    heading: 'daily',
    name: { en: 'Receivables by customer', zh: '客户应收款分析' },
    description: {
      en: 'What contracts with each customer come to, what of it is to be paid by plan, and what was received.',
      zh: '各客户合同的销售金额、计划应收与已收金额。',
    },
    definition: () => ({
      object: 'contract',
      filter: { field: 'state', op: 'in', value: ['active', 'expiring', 'ended', 'terminated'] },
      rows: { field: 'party' },
      measures: [
        { measure: 'sum', field: 'planned' },
        { measure: 'sum', field: 'received' },
        { measure: 'sum', field: 'amount' },
      ],
      chart: 'bar',
    }),
  },
  {
    key: 'MY-31-due',
    heading: 'daily',
    name: { en: 'Payments due by month', zh: '应收款到期分析' },
    description: {
      en: 'Planned payments of contracts and orders by the month in which they are due: amount, received, still owed.',
      zh: '合同与订单回款计划按应收月份统计：应收、已收与未收。',
    },
    definition: () => ({
      object: 'payment-plan',
      rows: { field: 'dueOn', by: 'month' },
      measures: [
        { measure: 'sum', field: 'amount' },
        { measure: 'sum', field: 'received' },
        { measure: 'sum', field: 'open' },
      ],
      chart: 'bar',
    }),
  },
  {
    key: 'MY-32',
    heading: 'daily',
    name: { en: 'Delivery schedule of products', zh: '产品应交已交统计' },
    description: {
      en: 'How many of each product are due in the month by the day of delivery of their order, and how many are delivered.',
      zh: '按订单交货日期统计本月各产品应交数量与已交数量。',
    },
    definition: () => ({
      object: 'order-line',
      filter: { field: 'order.state', op: 'in', value: [...held] },
      rows: { field: 'product' },
      measures: [
        { measure: 'sum', field: 'quantity' },
        { measure: 'sum', field: 'delivered' },
      ],
      period: { field: 'order.deliverOn', range: { name: 'this-month' } },
      chart: 'bar',
    }),
  },
  {
    key: 'MY-33',
    heading: 'daily',
    name: { en: 'Qualification of leads', zh: '线索认定情况' },
    description: {
      en: 'What became of the leads of the year, by the way they came.',
      zh: '本年线索的认定结果，按来源统计。',
    },
    definition: () => ({
      object: 'lead',
      rows: { field: 'source' },
      columns: { field: 'state' },
      measures: [{ measure: 'count' }],
      period: { field: 'createdAt', range: thisYear },
      chart: 'bar',
    }),
  },
  {
    key: 'MY-34',
    heading: 'daily',
    name: { en: 'Expenses by kind', zh: '费用分组统计' },
    description: {
      en: 'What calls, visits and trips of the year cost, and how many there were.',
      zh: '本年各类跟进活动的费用与次数。',
    },
    definition: () => ({
      object: 'activity',
      filter: hasCost,
      rows: { field: 'kind' },
      measures: [
        { measure: 'sum', field: 'cost' },
        { measure: 'sum', field: 'cost', as: 'share' },
        { measure: 'count' },
      ],
      period: { field: 'at', range: thisYear },
      sort: { by: 0, descending: true },
      chart: 'pie',
    }),
  },
  {
    key: 'MY-35',
    heading: 'daily',
    name: { en: 'Expenses by person and kind', zh: '费用交叉统计' },
    description: {
      en: 'What each person spent on what in the year.',
      zh: '本年各负责人在各类活动上的费用。',
    },
    definition: () => ({
      object: 'activity',
      filter: hasCost,
      rows: { field: 'owner' },
      columns: { field: 'kind' },
      measures: [{ measure: 'sum', field: 'cost' }],
      period: { field: 'at', range: thisYear },
      chart: 'bar',
    }),
  },
];
