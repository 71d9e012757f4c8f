import { held, type StartReport } from './start-report.ts';

const thisYear = { name: 'this-year' } as const;
const ofOrders = { field: 'state', op: 'in', value: [...held] } as const;
const ofLines = { field: 'order.state', op: 'in', value: [...held] } as const;
const lineAmount = { measure: 'sum', field: 'amount' } as const;
const lineYear = { field: 'order.orderedOn', range: thisYear } as const;
const total = { measure: 'sum', field: 'total' } as const;

const composition = (field: string) => ({
  object: 'order-line',
  filter: ofLines,
  rows: { field },
  measures: [
    lineAmount,
    { ...lineAmount, as: 'share' as const },
    { measure: 'sum' as const, field: 'quantity' },
  ],
  period: lineYear,
  sort: { by: 0, descending: true },
  chart: 'pie' as const,
});

/** What was sold, of which products, to new and old customers, and how it moves with time. */
export const salesReports: readonly StartReport[] = [
  {
    key: 'MY-42',
    heading: 'sales',
    name: { en: 'Sales by product', zh: '销售产品构成' },
    description: {
      en: 'What each product brought in the year and its share, by confirmed orders.',
      zh: '本年已确认订单中各产品的销售额、占比与数量。',
    },
    definition: () => composition('product'),
  },
  {
    key: 'MY-43',
    heading: 'sales',
    name: { en: 'Sales by product family', zh: '销售产品类别构成' },
    description: {
      en: 'What each family of products brought in the year and its share.',
      zh: '本年各产品线的销售额、占比与数量。',
    },
    definition: () => composition('product.family'),
  },
  {
    key: 'MY-44',
    heading: 'sales',
    name: { en: 'New and repeated sales', zh: '新增与重复销售构成' },
    description: {
      en: 'The first order of a customer that holds is a new sale, all later ones are repeated.',
      zh: '客户首个生效订单为新增销售，其后的订单为重复销售。',
    },
    definition: (say) => ({
      object: 'order',
      filter: ofOrders,
      rows: {
        field: 'repeat',
        cases: {
          label: say({ en: 'Sale', zh: '销售类型' }),
          of: [
            {
              name: say({ en: 'New', zh: '新增销售' }),
              where: { field: 'repeat', op: 'is', value: false },
            },
            {
              name: say({ en: 'Repeated', zh: '重复销售' }),
              where: { field: 'repeat', op: 'is', value: true },
            },
          ],
        },
      },
      measures: [total, { ...total, as: 'share' }, { measure: 'count' }],
      period: { field: 'orderedOn', range: thisYear },
      chart: 'pie',
    }),
  },
  {
    key: 'MY-45',
    heading: 'sales',
    name: { en: 'Sales compared', zh: '销售额时间对比' },
    description: {
      en: 'Sales of the quarter up to today, month by month, beside the quarter before and the same one a year ago.',
      zh: '本季度截至今日各月销售额，与上季度及去年同期对比。',
    },
    definition: () => ({
      object: 'order',
      filter: ofOrders,
      rows: { field: 'orderedOn', by: 'month' },
      measures: [total, { measure: 'count' }],
      period: { field: 'orderedOn', range: { name: 'this-quarter' }, toDate: true },
      compare: ['previous', 'last-year'],
      chart: 'bar',
    }),
  },
  {
    key: 'MY-46',
    heading: 'sales',
    name: { en: 'Sales by month and department', zh: '销售额时间趋势' },
    description: {
      en: 'Sales of each of the last twelve months, by department.',
      zh: '近 12 个月各部门的销售额走势。',
    },
    definition: () => ({
      object: 'order',
      filter: ofOrders,
      rows: { field: 'orderedOn', by: 'month' },
      columns: { field: 'unit' },
      measures: [total],
      period: { field: 'orderedOn', range: { name: 'last-months', n: 12 } },
      chart: 'line',
    }),
  },
  {
    key: 'MY-53',
    heading: 'sales',
    name: { en: 'Sales of products by month', zh: '销售时间趋势表' },
    description: {
      en: 'What each family of products brought in each month of the year.',
      zh: '本年各产品线各月销售额。',
    },
    definition: () => ({
      object: 'order-line',
      filter: ofLines,
      rows: { field: 'product.family' },
      columns: { field: 'order.orderedOn', by: 'month' },
      measures: [lineAmount],
      period: lineYear,
      chart: 'table',
    }),
  },
  {
    key: 'MY-54',
    heading: 'sales',
    name: { en: 'Sales of products by department', zh: '产品交叉统计表' },
    description: {
      en: 'What each department sold of each family of products in the year.',
      zh: '本年各部门各产品线销售额。',
    },
    definition: () => ({
      object: 'order-line',
      filter: ofLines,
      rows: { field: 'product.family' },
      columns: { field: 'order.unit' },
      measures: [lineAmount],
      period: lineYear,
      chart: 'table',
    }),
  },
];
