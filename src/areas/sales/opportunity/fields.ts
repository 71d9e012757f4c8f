import { z } from 'zod';
import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { forecastCategories } from '../forecast-category.ts';
import { party } from '../../customers/party/object.ts';

export { linesInput } from './asking.ts';

const isLost = { field: 'state', op: 'is', value: 'lost' } as const;
const isWon = { field: 'state', op: 'is', value: 'won' } as const;
const isClosed = { field: 'state', op: 'in', value: ['won', 'lost'] } as const;

/** Why orders are won; a workspace may add its own. */
const winReasons = {
  relationship: { label: { en: 'Relationship', zh: '客户关系' } },
  product: { label: { en: 'Product fits best', zh: '产品最合适' } },
  price: { label: { en: 'Price', zh: '价格优势' } },
  service: { label: { en: 'Service', zh: '服务优势' } },
  delivery: { label: { en: 'Delivery time', zh: '交期' } },
  reputation: { label: { en: 'Reputation and references', zh: '品牌与案例' } },
  other: { label: { en: 'Other', zh: '其他' } },
} as const;

/** Why orders are lost; a workspace may add its own. */
const lossReasons = {
  'price': { label: { en: 'Price too high', zh: '价格过高' } },
  'competitor': { label: { en: 'Competitor fits better', zh: '竞争对手更合适' } },
  'no-budget': { label: { en: 'No budget', zh: '无预算' } },
  'no-need': { label: { en: 'Need gone', zh: '需求取消' } },
  'delivery': { label: { en: 'Delivery time', zh: '交期不符' } },
  'function': { label: { en: 'Function missing', zh: '功能不满足' } },
  'relationship': { label: { en: 'Relationship', zh: '客户关系不足' } },
  'no-answer': { label: { en: 'No answer any more', zh: '失去联系' } },
  'other': { label: { en: 'Other', zh: '其他' } },
} as const;

/** Where an opportunity stands in its method; what rules write is read-only. */
export const standingOfOpportunity = {
  method: field.link({
    object: 'selling-method',
    label: { en: 'Selling method', zh: '销售方法' },
    help: { en: 'Empty: the usual one.', zh: '留空则采用默认方法。' },
    required: true,
  }),
  stage: field.link({
    object: 'stage',
    label: { en: 'Stage', zh: '阶段' },
    help: { en: 'Empty: the first of the method.', zh: '留空则为方法的第一个阶段。' },
    required: true,
  }),
  state: field.choice({
    label: { en: 'State', zh: '状态' },
    required: true,
    readOnly: true,
    default: 'open',
    options: {
      open: { label: { en: 'Open', zh: '进行中' }, color: 'blue' },
      won: { label: { en: 'Won', zh: '赢单' }, color: 'green' },
      lost: { label: { en: 'Lost', zh: '输单' }, color: 'red' },
    },
  }),
  probability: field.percent({
    label: { en: 'Probability', zh: '赢单概率' },
    help: {
      en: 'That of the stage, unless it is set by hand; the next stage sets it anew.',
      zh: '默认取阶段概率，可手工调整；进入下一阶段时重新取值。',
    },
    min: '0',
    max: '100',
  }),
  forecast: field.choice({
    label: { en: 'Forecast as', zh: '预测类别' },
    help: {
      en: 'That of the stage, unless it is set by hand; the next stage sets it anew.',
      zh: '默认取阶段的类别，可手工调整；进入下一阶段时重新取值。',
    },
    options: forecastCategories,
  }),
  stageEnteredAt: field.instant({
    label: { en: 'In the stage since', zh: '进入阶段时间' },
    readOnly: true,
    sortable: true,
  }),
  stageDueOn: field.day({
    label: { en: 'To be through by', zh: '阶段应完成日期' },
    help: {
      en: 'Whoever is still in the stage after this day counts as stagnant.',
      zh: '超过该日期仍在本阶段视为停滞。',
    },
    readOnly: true,
    sortable: true,
  }),
  stageNote: field.text({
    label: { en: 'Why it stands there', zh: '最近变更原因' },
    readOnly: true,
    max: 500,
  }),
  amountFellOn: field.day({
    label: { en: 'Amount fell on', zh: '金额下调日期' },
    help: {
      en: 'When it last came to less than before; empty once it comes to more.',
      zh: '预计金额最近一次下调的日期；上调后清空。',
    },
    readOnly: true,
  }),
  abnormalMoves: field.rollUp({
    label: { en: 'Abnormal moves', zh: '异常变更次数' },
    result: 'number',
    over: { object: 'stage-move', link: 'opportunity' },
    measure: 'count',
    where: { field: 'abnormal', op: 'is', value: true },
    readOnly: true,
  }),
} as const;

/** How an opportunity ended; set by winning, losing and opening again. */
export const endingOfOpportunity = {
  closedOn: field.day({
    label: { en: 'Closed on', zh: '结束日期' },
    readOnly: true,
    sortable: true,
    shownWhen: isClosed,
  }),
  actualAmount: field.money({
    label: { en: 'Actual amount', zh: '实际成交金额' },
    min: '0',
    readOnly: true,
    shownWhen: isWon,
  }),
  winReason: field.choice({
    open: true,
    label: { en: 'Won by', zh: '赢单原因' },
    readOnly: true,
    shownWhen: isWon,
    options: winReasons,
  }),
  lossReason: field.choice({
    open: true,
    label: { en: 'Lost by', zh: '输单原因' },
    readOnly: true,
    shownWhen: isLost,
    options: lossReasons,
  }),
  lostTo: field.text({
    label: { en: 'Lost to', zh: '输给' },
    readOnly: true,
    shownWhen: isLost,
    max: 200,
  }),
  learnings: field.longText({
    label: { en: 'What we learned', zh: '经验总结' },
    shownWhen: isClosed,
    max: 8000,
  }),
} as const;

/** The same ways as those by which customers come. */
export const sourceField = field.choice({
  open: true,
  label: { en: 'Source', zh: '商机来源' },
  options: party.fields.source.options,
});

/** What moving asks for: the stage, and what its gates want, ticked or filled in at once. */
export const moveInput = z.strictObject({
  stage: z.uuid(),
  on: z.iso.date().optional().describe('The day on which it happened; today unless said'),
  reason: z.string().trim().min(1).max(500).optional(),
  ticks: z.array(z.uuid()).max(50).optional().describe('Gates whose item is seen to'),
  values: z
    .record(z.string().max(60), z.unknown())
    .optional()
    .describe('Fields that gates ask for'),
});

/** What winning asks for. */
export const winInput = fieldsInput({
  winReason: field.choice({
    open: true,
    label: { en: 'Won by', zh: '赢单原因' },
    required: true,
    options: winReasons,
  }),
  actualAmount: field.money({
    label: { en: 'Actual amount', zh: '实际成交金额' },
    help: { en: 'Empty: the expected amount.', zh: '留空则取预计金额。' },
    min: '0',
  }),
  closedOn: field.day({
    label: { en: 'Won on', zh: '赢单日期' },
    help: { en: 'Empty: today.', zh: '留空则为今天。' },
  }),
  learnings: field.longText({ label: { en: 'What we learned', zh: '经验总结' }, max: 8000 }),
});

/** A quote asks nothing: it takes what the opportunity says. */
export const quoteInput = fieldsInput({});

/** What losing asks for. */
export const loseInput = fieldsInput({
  lossReason: field.choice({
    open: true,
    label: { en: 'Lost by', zh: '输单原因' },
    required: true,
    options: lossReasons,
  }),
  lostTo: field.text({ label: { en: 'Lost to', zh: '输给' }, max: 200 }),
  closedOn: field.day({
    label: { en: 'Lost on', zh: '输单日期' },
    help: { en: 'Empty: today.', zh: '留空则为今天。' },
  }),
  learnings: field.longText({ label: { en: 'What we learned', zh: '经验总结' }, max: 8000 }),
});

/** What opening again asks for. */
export const reopenInput = fieldsInput({
  reason: field.text({
    label: { en: 'Why it is open again', zh: '重新打开原因' },
    required: true,
    max: 500,
  }),
});
