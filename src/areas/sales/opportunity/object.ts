import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  endingOfOpportunity,
  linesInput,
  loseInput,
  moveInput,
  quoteInput,
  reopenInput,
  sourceField,
  standingOfOpportunity,
  winInput,
} from './fields.ts';

const isOpen = { field: 'state', op: 'is', value: 'open' } as const;

/** A chance to sell something to a customer, from the first talk until it is won or lost. */
export const opportunity = defineObject({
  name: 'opportunity',
  label: { one: { en: 'Opportunity', zh: '商机' }, many: { en: 'Opportunities', zh: '商机' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '商机名称' },
      required: true,
      max: 200,
      sortable: true,
    }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    contact: field.link({ object: 'contact', label: { en: 'Contact', zh: '主要联系人' } }),
    amount: field.money({ label: { en: 'Amount', zh: '预计金额' }, min: '0', sortable: true }),
    amountFrom: field.choice({
      label: { en: 'Amount from', zh: '金额来源' },
      default: 'hand',
      options: {
        hand: { label: { en: 'Typed by hand', zh: '手工填写' } },
        lines: { label: { en: 'The lines', zh: '商机明细' } },
      },
    }),
    expectedCloseOn: field.day({
      label: { en: 'Expected close', zh: '预计成交日期' },
      sortable: true,
    }),
    ...standingOfOpportunity,
    source: sourceField,
    buyingClass: field.choice({
      label: { en: 'Buying decision', zh: '购买决策类型' },
      options: {
        'new-task': { label: { en: 'New task', zh: '新任务型' } },
        'modified-rebuy': { label: { en: 'Modified rebuy', zh: '更改型续购' } },
        'straight-rebuy': { label: { en: 'Straight rebuy', zh: '直接续购' } },
      },
    }),
    involvement: field.choice({
      label: { en: 'Involvement', zh: '介入程度' },
      help: {
        en: 'High where a wrong choice costs the customer much money, standing or peace.',
        zh: '选错会给客户带来较大经济、心理或社会风险时为高介入。',
      },
      options: {
        high: { label: { en: 'High', zh: '高介入' } },
        low: { label: { en: 'Low', zh: '低介入' } },
      },
    }),
    ownerCredit: field.percent({
      label: { en: 'Owner’s share of the credit', zh: '负责人业绩比例' },
      help: { en: 'What the deal team leaves of 100.', zh: '100% 减去团队成员的比例。' },
      readOnly: true,
      default: '100',
      min: '0',
      max: '100',
    }),
    nextStep: field.text({ label: { en: 'Next step', zh: '下一步' }, max: 300 }),
    description: field.longText({ label: { en: 'Description', zh: '需求描述' }, max: 20000 }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
    ...endingOfOpportunity,
  },
  list: {
    columns: [
      'name',
      'party',
      'stage',
      'state',
      'amount',
      'probability',
      'expectedCloseOn',
      'owner',
    ],
    sort: 'expectedCloseOn',
    groupBy: 'stage',
  },
  form: [
    {
      label: { en: 'Opportunity', zh: '商机' },
      fields: [
        'name',
        'party',
        'contact',
        'amount',
        'amountFrom',
        'expectedCloseOn',
        'method',
        'stage',
        'probability',
        'forecast',
        'source',
        'nextStep',
        'owner',
        'ownerCredit',
        'unit',
      ],
    },
    {
      label: { en: 'Standing', zh: '进展' },
      fields: [
        'state',
        'stageEnteredAt',
        'stageDueOn',
        'stageNote',
        'abnormalMoves',
        'amountFellOn',
      ],
    },
    {
      label: { en: 'Purchase', zh: '购买情况' },
      fields: ['buyingClass', 'involvement', 'description', 'tags'],
    },
    { label: { en: 'Ending', zh: '结果' }, fields: Object.keys(endingOfOpportunity) },
  ],
  search: ['description', 'nextStep'],
  related: [
    { object: 'quote', link: 'opportunity', label: { en: 'Quotes', zh: '报价' } },
    { object: 'order', link: 'opportunity', label: { en: 'Orders', zh: '订单' } },
    { object: 'contract', link: 'opportunity', label: { en: 'Contracts', zh: '合同' } },
    {
      object: 'opportunity-role',
      link: 'opportunity',
      label: { en: 'Decision map', zh: '决策图' },
    },
    {
      object: 'competitor-entry',
      link: 'opportunity',
      label: { en: 'Competitors', zh: '竞争对手' },
    },
    { object: 'deal-team', link: 'opportunity', label: { en: 'Deal team', zh: '销售团队' } },
    { object: 'stage-move', link: 'opportunity', label: { en: 'Stage history', zh: '阶段历史' } },
    { object: 'gate-tick', link: 'opportunity', label: { en: 'Ticked items', zh: '关口核对' } },
  ],
  actions: {
    'move': { label: { en: 'Move', zh: '变更阶段' }, input: moveInput, shownWhen: isOpen },
    'win': { label: { en: 'Win', zh: '赢单' }, input: winInput, shownWhen: isOpen },
    'lose': { label: { en: 'Lose', zh: '输单' }, input: loseInput, shownWhen: isOpen, many: true },
    'set-lines': {
      label: { en: 'Set the lines', zh: '编辑明细' },
      input: linesInput,
      shownWhen: isOpen,
    },
    'quote': {
      label: { en: 'Make a quote', zh: '生成报价' },
      input: quoteInput,
      shownWhen: isOpen,
    },
    'order': {
      label: { en: 'Make an order', zh: '生成订单' },
      input: quoteInput,
      shownWhen: { field: 'state', op: 'in', value: ['open', 'won'] },
    },
    'reopen': {
      label: { en: 'Open again', zh: '重新打开' },
      input: reopenInput,
      shownWhen: { field: 'state', op: 'in', value: ['won', 'lost'] },
    },
  },
  icon: 'target',
});
