import type { StartReport } from './start-report.ts';

const amount = { measure: 'sum', field: 'amount' } as const;
const count = { measure: 'count' } as const;
const closedThisYear = { field: 'closedOn', range: { name: 'this-year' } } as const;
const isWon = { field: 'state', op: 'is', value: 'won' } as const;
const isLost = { field: 'state', op: 'is', value: 'lost' } as const;

/** Who won most, and why opportunities were won and lost, to whom. */
export const outcomeReports: readonly StartReport[] = [
  {
    key: 'leaders',
    heading: 'opportunities',
    name: { en: 'Leader board', zh: '销售龙虎榜' },
    description: {
      en: 'Who won how much in the year up to today, beside the same time a year ago.',
      zh: '本年截至今日各负责人的赢单金额与数量，与去年同期对比。',
    },
    definition: () => ({
      object: 'opportunity',
      filter: isWon,
      rows: { field: 'owner' },
      measures: [amount, count],
      period: { ...closedThisYear, toDate: true },
      compare: ['last-year'],
      sort: { by: 0, descending: true },
      chart: 'bar',
    }),
  },
  {
    key: 'won-by-reason',
    heading: 'opportunities',
    name: { en: 'Won, by reason', zh: '赢单原因分析' },
    description: {
      en: 'Why opportunities of the year were won, and where they came from.',
      zh: '本年赢单按原因与来源统计。',
    },
    definition: () => ({
      object: 'opportunity',
      filter: isWon,
      rows: { field: 'winReason' },
      columns: { field: 'source' },
      measures: [count, amount],
      period: closedThisYear,
      chart: 'bar',
    }),
  },
  {
    key: 'lost-by-reason',
    heading: 'opportunities',
    name: { en: 'Lost, by reason and competitor', zh: '输单原因与竞争对手' },
    description: {
      en: 'Why opportunities of the year were lost, and to whom.',
      zh: '本年输单按原因与竞争对手统计。',
    },
    definition: () => ({
      object: 'opportunity',
      filter: isLost,
      rows: { field: 'lossReason' },
      columns: { field: 'lostTo' },
      measures: [count, amount],
      period: closedThisYear,
      chart: 'bar',
    }),
  },
];
