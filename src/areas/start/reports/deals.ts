import { held, type StartReport } from './start-report.ts';

const isOpen = { field: 'state', op: 'is', value: 'open' } as const;
const lastDays = (n: number) => ({ relative: 'last-days', n }) as const;
const passed = (field: string) => ({ field, op: 'lt', value: { relative: 'today' } }) as const;

/** Where opportunities stand, which of them need a look, and what customers may still buy. */
export const dealReports: readonly StartReport[] = [
  {
    key: 'MY-47',
    heading: 'opportunities',
    name: { en: 'Abnormal opportunities', zh: '异常机会统计' },
    description: {
      en: 'Open opportunities by what is wrong first: the day of closing has passed, too long in the stage, a new competitor or a lower amount within 30 days, nothing done for 30 days, stages skipped or gone back.',
      zh: '进行中商机按首个异常原因统计：超过预计成交日期、阶段超期、30 天内出现新竞争对手或金额下调、30 天无跟进、阶段跳跃或退回。',
    },
    definition: (say) => ({
      object: 'opportunity',
      filter: isOpen,
      rows: {
        field: 'stage',
        cases: {
          label: say({ en: 'What is wrong', zh: '异常原因' }),
          of: [
            {
              name: say({ en: 'Day of closing has passed', zh: '超过预计成交日期' }),
              where: passed('expectedCloseOn'),
            },
            {
              name: say({ en: 'Too long in the stage', zh: '阶段停留超期' }),
              where: passed('stageDueOn'),
            },
            {
              name: say({ en: 'New competitor', zh: '新竞争对手' }),
              where: {
                link: 'competitor-entry.opportunity',
                quantifier: 'any',
                where: { field: 'createdAt', op: 'within', value: lastDays(30) },
              },
            },
            {
              name: say({ en: 'Amount fell', zh: '金额下调' }),
              where: { field: 'amountFellOn', op: 'within', value: lastDays(30) },
            },
            {
              name: say({ en: 'Nothing done for 30 days', zh: '30 天无跟进' }),
              where: {
                all: [
                  { none: [{ field: 'createdAt', op: 'within', value: lastDays(30) }] },
                  {
                    link: 'activity.regarding',
                    quantifier: 'none',
                    where: {
                      all: [
                        { field: 'status', op: 'is', value: 'done' },
                        { field: 'at', op: 'within', value: lastDays(30) },
                      ],
                    },
                  },
                ],
              },
            },
            {
              name: say({ en: 'Stages skipped or gone back', zh: '阶段跳跃或退回' }),
              where: { field: 'abnormalMoves', op: 'gt', value: 0 },
            },
            { name: say({ en: 'Nothing wrong', zh: '正常' }), where: { all: [] } },
          ],
        },
      },
      measures: [{ measure: 'count' }, { measure: 'sum', field: 'amount' }],
      chart: 'bar',
    }),
  },
  {
    key: 'MY-48',
    heading: 'opportunities',
    name: { en: 'Pipeline by stage and person', zh: '销售机会管线' },
    description: {
      en: 'What open opportunities come to in each stage, and whose they are.',
      zh: '各阶段进行中商机的金额，按负责人统计。',
    },
    definition: () => ({
      object: 'opportunity',
      filter: isOpen,
      rows: { field: 'stage' },
      columns: { field: 'owner' },
      measures: [{ measure: 'sum', field: 'amount' }, { measure: 'count' }],
      chart: 'funnel',
    }),
  },
  {
    key: 'MY-49',
    heading: 'opportunities',
    name: { en: 'Days per stage', zh: '阶段升迁耗时' },
    description: {
      en: 'How many days opportunities took through each stage in the year, by all that moved onward.',
      zh: '本年推进的商机在各阶段停留的天数。',
    },
    definition: () => ({
      object: 'stage-move',
      filter: { field: 'kind', op: 'in', value: ['onward', 'jumped', 'won'] },
      rows: { field: 'fromStage' },
      measures: [
        { measure: 'avg', field: 'daysDwelt' },
        { measure: 'min', field: 'daysDwelt' },
        { measure: 'max', field: 'daysDwelt' },
        { measure: 'count' },
      ],
      period: { field: 'movedAt', range: { name: 'this-year' } },
      chart: 'bar',
    }),
  },
  {
    key: 'MY-50',
    heading: 'opportunities',
    name: { en: 'People in open opportunities', zh: '联系人对机会的影响' },
    description: {
      en: 'Who has a say in open opportunities, and how much.',
      zh: '进行中商机涉及的联系人及其影响力。',
    },
    definition: () => ({
      object: 'opportunity-role',
      filter: { field: 'opportunity.state', op: 'is', value: 'open' },
      rows: { field: 'person' },
      columns: { field: 'influence' },
      measures: [
        { measure: 'distinct', field: 'opportunity' },
        { measure: 'sum', field: 'opportunity.amount' },
      ],
      chart: 'table',
    }),
  },
  {
    key: 'MY-51',
    heading: 'products',
    name: { en: 'Buyers of each product', zh: '产品用户统计' },
    description: {
      en: 'How many different customers ever ordered each product, in how many orders.',
      zh: '订购过各产品的客户数与订单数。',
    },
    definition: () => ({
      object: 'order-line',
      filter: { field: 'order.state', op: 'in', value: [...held] },
      rows: { field: 'product' },
      measures: [
        { measure: 'distinct', field: 'order.party' },
        { measure: 'distinct', field: 'order' },
        { measure: 'sum', field: 'quantity' },
      ],
      sort: { by: 0, descending: true },
      chart: 'bar',
    }),
  },
];
