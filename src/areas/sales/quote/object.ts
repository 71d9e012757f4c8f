import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  acceptInput,
  quoteLinesInput,
  quoteStates,
  rejectedFor,
  rejectInput,
  sendInput,
  termFields,
  totalFields,
} from './fields.ts';

const isOpen = { field: 'state', op: 'in', value: ['draft', 'approved'] } as const;
const isSent = { field: 'state', op: 'is', value: 'sent' } as const;
const hasStood = {
  field: 'state',
  op: 'in',
  value: ['approved', 'sent', 'rejected', 'expired'],
} as const;

/** What we offer a customer, in a version that stands once it left the house. */
export const quote = defineObject({
  name: 'quote',
  label: { one: { en: 'Quote', zh: '报价' }, many: { en: 'Quotes', zh: '报价' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Subject', zh: '主题' },
      required: true,
      max: 200,
      sortable: true,
    }),
    number: field.autoNumber({
      label: { en: 'Number', zh: '报价编号' },
      scheme: { prefix: 'Q', datedBy: 'quotedOn', dateParts: 'month', digits: 4 },
    }),
    versionNumber: field.number({
      label: { en: 'Quote version', zh: '报价版本' },
      readOnly: true,
      default: 1,
    }),
    replaces: field.link({
      object: 'quote',
      label: { en: 'Replaces', zh: '替代的版本' },
      readOnly: true,
    }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
    }),
    contact: field.link({ object: 'contact', label: { en: 'Contact', zh: '联系人' } }),
    opportunity: field.link({ object: 'opportunity', label: { en: 'Opportunity', zh: '商机' } }),
    company: field.link({
      object: 'own-company',
      label: { en: 'Signed by', zh: '我方公司' },
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'draft',
      options: quoteStates,
    }),
    quotedOn: field.day({
      label: { en: 'Quoted on', zh: '报价日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    validUntil: field.day({ label: { en: 'Valid until', zh: '有效期至' }, sortable: true }),
    currency: field.text({
      label: { en: 'Currency', zh: '币种' },
      help: { en: 'Empty: the base currency.', zh: '留空则为本位币。' },
      pattern: '^[A-Z]{3}$',
      max: 3,
    }),
    billTo: field.link({ object: 'party', label: { en: 'Bill to', zh: '开票对象' } }),
    shipTo: field.link({ object: 'party', label: { en: 'Ship to', zh: '收货方' } }),
    ...termFields,
    ...totalFields,
    sentOn: field.day({ label: { en: 'Sent on', zh: '发送日期' }, readOnly: true, sortable: true }),
    decidedOn: field.day({
      label: { en: 'Decided on', zh: '客户答复日期' },
      readOnly: true,
      sortable: true,
    }),
    rejectedFor,
    answer: field.text({
      label: { en: 'What they said', zh: '客户答复' },
      readOnly: true,
      max: 500,
    }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
  },
  list: {
    columns: ['number', 'name', 'party', 'state', 'total', 'validUntil', 'versionNumber', 'owner'],
    sort: '-quotedOn',
  },
  form: [
    {
      label: { en: 'Quote', zh: '报价' },
      fields: [
        'name',
        'number',
        'party',
        'contact',
        'opportunity',
        'company',
        'state',
        'versionNumber',
        'replaces',
        'quotedOn',
        'validUntil',
        'currency',
        'owner',
        'unit',
        'tags',
      ],
    },
    { label: { en: 'Comes to', zh: '金额' }, fields: Object.keys(totalFields) },
    {
      label: { en: 'Terms', zh: '条款' },
      fields: [...Object.keys(termFields), 'billTo', 'shipTo'],
    },
    {
      label: { en: 'Answer', zh: '客户答复' },
      fields: ['sentOn', 'decidedOn', 'rejectedFor', 'answer'],
    },
  ],
  search: ['number', 'terms'],
  related: [
    { object: 'order', link: 'quote', label: { en: 'Orders', zh: '订单' } },
    { object: 'contract', link: 'quote', label: { en: 'Contracts', zh: '合同' } },
  ],
  actions: {
    'set-lines': {
      label: { en: 'Set the lines', zh: '编辑明细' },
      input: quoteLinesInput,
      shownWhen: isOpen,
    },
    'send': {
      label: { en: 'Mark as sent', zh: '标记已发送' },
      input: sendInput,
      shownWhen: isOpen,
    },
    'accept': { label: { en: 'Accepted', zh: '客户接受' }, input: acceptInput, shownWhen: isSent },
    'reject': { label: { en: 'Rejected', zh: '客户拒绝' }, input: rejectInput, shownWhen: isSent },
    'order': {
      label: { en: 'Make an order', zh: '生成订单' },
      input: fieldsInput({}),
      shownWhen: { field: 'state', op: 'in', value: ['sent', 'accepted'] },
    },
    'contract': {
      label: { en: 'Make a contract', zh: '生成合同' },
      input: fieldsInput({}),
      shownWhen: { field: 'state', op: 'in', value: ['sent', 'accepted'] },
    },
    'revise': {
      label: { en: 'New version', zh: '新版本' },
      input: fieldsInput({}),
      shownWhen: hasStood,
    },
  },
  icon: 'file-text',
});
