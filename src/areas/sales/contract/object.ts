import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  activateInput,
  addBatchInput,
  amendInput,
  contractStates,
  renewalFields,
  renewInput,
  terminatedFor,
  terminateInput,
} from './fields.ts';

const isOpen = { field: 'state', op: 'in', value: ['draft', 'approved'] } as const;
const isRunning = { field: 'state', op: 'in', value: ['active', 'expiring'] } as const;
const ofPart = (object: string, over: string) =>
  ({ result: 'decimal', over: { object, link: 'contract', field: over }, measure: 'sum' }) as const;

/** What we and a customer have agreed: from when until when, for how much, delivered in batches, paid by a plan. */
export const contract = defineObject({
  name: 'contract',
  label: { one: { en: 'Contract', zh: '合同' }, many: { en: 'Contracts', zh: '合同' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Subject', zh: '合同名称' },
      required: true,
      max: 200,
      sortable: true,
    }),
    number: field.autoNumber({
      label: { en: 'Number', zh: '合同编号' },
      scheme: { prefix: 'C', dateParts: 'year', digits: 4 },
    }),
    kind: field.choice({
      open: true,
      label: { en: 'Kind', zh: '合同类型' },
      required: true,
      default: 'sale',
      options: {
        sale: { label: { en: 'Sale', zh: '销售合同' }, color: 'blue' },
        frame: { label: { en: 'Frame agreement', zh: '框架协议' }, color: 'violet' },
        service: { label: { en: 'Service', zh: '服务合同' }, color: 'teal' },
        other: { label: { en: 'Other', zh: '其他' }, color: 'grey' },
      },
    }),
    party: field.link({ object: 'party', label: { en: 'Customer', zh: '客户' }, required: true }),
    contact: field.link({ object: 'contact', label: { en: 'Contact', zh: '联系人' } }),
    opportunity: field.link({ object: 'opportunity', label: { en: 'Opportunity', zh: '商机' } }),
    quote: field.link({ object: 'quote', label: { en: 'Quote', zh: '报价' } }),
    company: field.link({ object: 'own-company', label: { en: 'Signed by', zh: '我方公司' } }),
    frame: field.link({
      object: 'contract',
      label: { en: 'Under', zh: '所属框架协议' },
      tree: true,
    }),
    renews: field.link({
      object: 'contract',
      label: { en: 'Renews', zh: '续签自' },
      readOnly: true,
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'draft',
      options: contractStates,
    }),
    signedOn: field.day({
      label: { en: 'Signed on', zh: '签订日期' },
      readOnly: true,
      sortable: true,
    }),
    startsOn: field.day({
      label: { en: 'Begins on', zh: '生效日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    endsOn: field.day({ label: { en: 'Ends on', zh: '到期日期' }, sortable: true }),
    amount: field.money({ label: { en: 'Amount', zh: '合同金额' }, min: '0', sortable: true }),
    paymentTerm: field.link({
      object: 'payment-term',
      label: { en: 'Payment term', zh: '付款条件' },
    }),
    terms: field.longText({ label: { en: 'Terms', zh: '条款' }, max: 50_000 }),
    ...renewalFields,
    amendedAt: field.instant({ label: { en: 'Amended', zh: '最近变更时间' }, readOnly: true }),
    endedOn: field.day({ label: { en: 'Ended on', zh: '结束日期' }, readOnly: true }),
    terminatedFor,
    endNote: field.text({
      label: { en: 'Note on the end', zh: '终止说明' },
      readOnly: true,
      max: 500,
    }),
    planned: field.rollUp({
      label: { en: 'Planned payments', zh: '计划回款' },
      ...ofPart('payment-plan', 'amount'),
      readOnly: true,
    }),
    received: field.rollUp({
      label: { en: 'Received', zh: '已回款' },
      ...ofPart('receipt', 'amount'),
      where: { field: 'state', op: 'isNot', value: 'reversed' },
      readOnly: true,
    }),
    invoiced: field.rollUp({
      label: { en: 'Invoiced', zh: '已开票' },
      ...ofPart('invoice-request', 'amount'),
      where: { field: 'state', op: 'is', value: 'issued' },
      readOnly: true,
    }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
  },
  list: {
    columns: ['number', 'name', 'party', 'kind', 'state', 'amount', 'received', 'endsOn', 'owner'],
    sort: '-startsOn',
    groupBy: 'state',
  },
  form: [
    {
      label: { en: 'Contract', zh: '合同' },
      fields: [
        'name',
        'number',
        'kind',
        'party',
        'contact',
        'opportunity',
        'quote',
        'company',
        'frame',
        'renews',
        'state',
        'owner',
        'unit',
        'tags',
      ],
    },
    {
      label: { en: 'Term and amount', zh: '期限与金额' },
      fields: [
        'signedOn',
        'startsOn',
        'endsOn',
        'amount',
        'paymentTerm',
        'planned',
        'received',
        'invoiced',
        'terms',
      ],
    },
    {
      label: { en: 'Renewal and end', zh: '续签与终止' },
      fields: [...Object.keys(renewalFields), 'amendedAt', 'endedOn', 'terminatedFor', 'endNote'],
    },
  ],
  search: ['number', 'terms'],
  related: [
    { object: 'contract-batch', link: 'contract', label: { en: 'Batches', zh: '交付批次' } },
    { object: 'payment-plan', link: 'contract', label: { en: 'Payment plan', zh: '回款计划' } },
    { object: 'receipt', link: 'contract', label: { en: 'Receipts', zh: '回款' } },
    {
      object: 'invoice-request',
      link: 'contract',
      label: { en: 'Invoice requests', zh: '开票申请' },
    },
    { object: 'order', link: 'contract', label: { en: 'Orders', zh: '订单' } },
    { object: 'contract-milestone', link: 'contract', label: { en: 'Milestones', zh: '里程碑' } },
    { object: 'contract-party', link: 'contract', label: { en: 'Parties', zh: '签约方' } },
    { object: 'amendment', link: 'contract', label: { en: 'Amendments', zh: '变更记录' } },
  ],
  actions: {
    'activate': { label: { en: 'Sign', zh: '签订生效' }, input: activateInput, shownWhen: isOpen },
    'amend': { label: { en: 'Amend', zh: '变更' }, input: amendInput, shownWhen: isRunning },
    'add-batch': {
      label: { en: 'Add a batch', zh: '追加批次' },
      input: addBatchInput,
      shownWhen: isRunning,
    },
    'renew': {
      label: { en: 'Renew', zh: '续签' },
      input: renewInput,
      shownWhen: { field: 'state', op: 'in', value: ['active', 'expiring', 'ended'] },
    },
    'terminate': {
      label: { en: 'Terminate', zh: '终止' },
      input: terminateInput,
      shownWhen: isRunning,
    },
  },
  icon: 'file-signature',
});
