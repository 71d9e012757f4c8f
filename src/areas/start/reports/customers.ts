import type { StartReport } from './start-report.ts';

const count = { measure: 'count' } as const;
const share = { measure: 'count', as: 'share' } as const;
const having = (link: string) =>
  ({ link, quantifier: 'any', where: { field: 'state', op: 'is', value: 'open' } }) as const;

/** Who the customers are, how far we are with them, and how their number grows. */
export const customerReports: readonly StartReport[] = [
  {
    key: 'MY-38',
    heading: 'customers',
    name: { en: 'Customers by sales stage', zh: '客户销售阶段构成' },
    description: {
      en: 'Companies with an order being carried out, else with an open opportunity, else those whose need is still to be found out.',
      zh: '有执行中订单的为订单执行，否则有进行中商机的为机会跟踪，其余为线索认定。',
    },
    definition: (say) => ({
      object: 'account',
      rows: {
        field: 'status',
        cases: {
          label: say({ en: 'Sales stage', zh: '销售阶段' }),
          of: [
            { name: say({ en: 'Order execution', zh: '订单执行' }), where: having('order.party') },
            {
              name: say({ en: 'Opportunity tracking', zh: '机会跟踪' }),
              where: having('opportunity.party'),
            },
            { name: say({ en: 'Lead qualification', zh: '线索认定' }), where: { all: [] } },
          ],
        },
      },
      measures: [count, share],
      chart: 'pie',
    }),
  },
  {
    key: 'MY-39',
    heading: 'customers',
    name: { en: 'Customers by industry', zh: '客户构成分组统计' },
    description: {
      en: 'How many companies of each industry came in the year, and their share.',
      zh: '本年新增公司客户的行业构成及占比。',
    },
    definition: () => ({
      object: 'account',
      rows: { field: 'industry' },
      measures: [count, share],
      period: { field: 'createdAt', range: { name: 'this-year' } },
      sort: { by: 0, descending: true },
      chart: 'pie',
    }),
  },
  {
    key: 'MY-40',
    heading: 'customers',
    name: { en: 'New customers by month and industry', zh: '客户构成发展趋势' },
    description: {
      en: 'How many companies came in each of the last twelve months, by industry.',
      zh: '近 12 个月每月新增公司客户，按行业统计。',
    },
    definition: () => ({
      object: 'account',
      rows: { field: 'createdAt', by: 'month' },
      columns: { field: 'industry' },
      measures: [count],
      period: { field: 'createdAt', range: { name: 'last-months', n: 12 } },
      chart: 'line',
    }),
  },
  {
    key: 'MY-41',
    heading: 'customers',
    name: { en: 'New customers compared', zh: '客户构成环比同比' },
    description: {
      en: 'New companies of the quarter by industry, beside the quarter before and the same one a year ago.',
      zh: '本季度各行业新增公司客户，与上季度及去年同期对比。',
    },
    definition: () => ({
      object: 'account',
      rows: { field: 'industry' },
      measures: [count],
      period: { field: 'createdAt', range: { name: 'this-quarter' }, toDate: true },
      compare: ['previous', 'last-year'],
      chart: 'bar',
    }),
  },
];
