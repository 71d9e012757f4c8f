import { field } from '#model/field.ts';
import { fieldsInput } from '#model/action-input.ts';
import type { goalPeriods } from './rules/periods.ts';

/** What goals are set in; how each is counted stands in the help. */
export const goalMeasures = {
  'won-amount': {
    label: { en: 'Amount won', zh: '赢单金额' },
    color: 'green',
  },
  'won-count': { label: { en: 'Opportunities won', zh: '赢单数' }, color: 'teal' },
  'order-amount': { label: { en: 'Orders', zh: '订单金额' }, color: 'amber' },
  'receipt-amount': { label: { en: 'Receipts', zh: '回款金额' }, color: 'pink' },
  'new-customers': { label: { en: 'New customers', zh: '新客户数' }, color: 'blue' },
  'visits': { label: { en: 'Visits', zh: '拜访次数' }, color: 'violet' },
} as const;

/** In what a goal can be set. */
export type GoalMeasure = keyof typeof goalMeasures;

/** Whose results of what a goal counts; empty is everybody's of everything. */
export const goalScopeFields = {
  forUnit: field.link({
    object: 'unit',
    label: { en: 'Of unit', zh: '考核部门' },
    help: { en: 'And of all units below it.', zh: '含其下级部门。' },
  }),
  person: field.user({ label: { en: 'Of person', zh: '考核人员' } }),
  family: field.link({
    object: 'product-family',
    label: { en: 'Of product family', zh: '产品线' },
    help: { en: 'And of all families below it.', zh: '含其下级产品线。' },
  }),
  party: field.link({ object: 'party', label: { en: 'With customer', zh: '客户' } }),
} as const;

export const periodOptions = {
  year: { label: { en: 'Year', zh: '年度' } },
  half: { label: { en: 'Half-year', zh: '半年' } },
  quarter: { label: { en: 'Quarter', zh: '季度' } },
  month: { label: { en: 'Month', zh: '月度' } },
} as const satisfies Record<(typeof goalPeriods)[number], unknown>;

/** Into what a goal is told apart, by which weights. */
export const splitInput = fieldsInput({
  into: field.choice({
    label: { en: 'Into', zh: '分解为' },
    required: true,
    options: {
      halves: { label: { en: 'Half-years', zh: '半年' } },
      quarters: { label: { en: 'Quarters', zh: '季度' } },
      months: { label: { en: 'Months', zh: '月度' } },
      units: { label: { en: 'Units below', zh: '下级部门' } },
      people: { label: { en: 'People of the unit', zh: '部门人员' } },
      families: { label: { en: 'Product families', zh: '产品线' } },
    },
  }),
  by: field.choice({
    label: { en: 'In proportion', zh: '分解方式' },
    required: true,
    default: 'even',
    options: {
      'even': { label: { en: 'Evenly', zh: '平均' } },
      'last-year': { label: { en: 'As reached a year before', zh: '按上年完成' } },
    },
  }),
});

/** What setting another target of an agreed goal asks for. */
export const adjustInput = fieldsInput({
  target: field.decimal({ label: { en: 'New target', zh: '新目标值' }, required: true, min: '0' }),
  counter: field.link({
    object: 'goal',
    label: { en: 'Taken from or given to', zh: '对应调整的目标' },
    help: {
      en: 'The difference is set off there, so that the sum stays. Empty: the sum changes.',
      zh: '差额在该目标上反向调整，合计不变；留空则合计随之变化。',
    },
  }),
  reason: field.text({ label: { en: 'Why', zh: '调整原因' }, required: true, max: 500 }),
});

/** The goals that become one with this one. */
export const mergeGoalsInput = fieldsInput({
  goals: field.links({
    object: 'goal',
    label: { en: 'Takes in', zh: '并入的目标' },
    help: {
      en: 'Goals of the same period and measure beside it. Their targets are added, their parts hang here.',
      zh: '同一上级、周期和指标的目标；目标值相加，其分解目标归入本目标。',
    },
    required: true,
  }),
});
