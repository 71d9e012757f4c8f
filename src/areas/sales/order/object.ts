import { fieldsInput } from '#model/action-input.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import {
  cancelInput,
  cancelledFor,
  changeInput,
  confirmInput,
  deliverInput,
  orderLinesInput,
  orderStates,
  termFields,
  totalFields,
} from './fields.ts';

const isDraft = { field: 'state', op: 'in', value: ['draft', 'approved'] } as const;
const isOpen = { field: 'state', op: 'is', value: 'open' } as const;
const isUnderWay = { field: 'state', op: 'in', value: ['open', 'delivered'] } as const;
const isCancellable = {
  field: 'state',
  op: 'in',
  value: ['draft', 'approved', 'open'],
} as const;

/** What a customer bought on which terms, and how far it is carried out. */
export const order = defineObject({
  name: 'order',
  label: { one: { en: 'Order', zh: '订单' }, many: { en: 'Orders', zh: '订单' } },
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
      label: { en: 'Number', zh: '订单编号' },
      scheme: { prefix: 'SO', datedBy: 'orderedOn', dateParts: 'month', digits: 4 },
    }),
    party: field.link({ object: 'party', label: { en: 'Customer', zh: '客户' }, required: true }),
    contact: field.link({ object: 'contact', label: { en: 'Contact', zh: '联系人' } }),
    opportunity: field.link({ object: 'opportunity', label: { en: 'Opportunity', zh: '商机' } }),
    quote: field.link({ object: 'quote', label: { en: 'Quote', zh: '报价' }, readOnly: true }),
    contract: field.link({ object: 'contract', label: { en: 'Under contract', zh: '所属合同' } }),
    company: field.link({ object: 'own-company', label: { en: 'Signed by', zh: '我方公司' } }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'draft',
      options: orderStates,
    }),
    orderedOn: field.day({
      label: { en: 'Ordered on', zh: '下单日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    deliverOn: field.day({ label: { en: 'Deliver on', zh: '交货日期' }, sortable: true }),
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
    received: field.rollUp({
      label: { en: 'Received', zh: '已回款' },
      help: { en: 'In the base currency.', zh: '以本位币计。' },
      result: 'decimal',
      over: { object: 'receipt', link: 'order', field: 'amount' },
      measure: 'sum',
      where: { field: 'state', op: 'isNot', value: 'reversed' },
      readOnly: true,
    }),
    repeat: field.yesNo({
      label: { en: 'Repeated sale', zh: '重复销售' },
      help: {
        en: 'No: the first order of the customer that holds. Empty: the order does not hold.',
        zh: '“否”为该客户首个生效订单；留空表示订单未生效。',
      },
      readOnly: true,
    }),
    confirmedOn: field.day({ label: { en: 'Confirmed on', zh: '确认日期' }, readOnly: true }),
    changeReason: field.text({
      label: { en: 'Last changed for', zh: '最近变更原因' },
      readOnly: true,
      max: 500,
    }),
    deliveredOn: field.day({
      label: { en: 'Delivered on', zh: '交付日期' },
      readOnly: true,
      sortable: true,
    }),
    cancelledOn: field.day({ label: { en: 'Cancelled on', zh: '取消日期' }, readOnly: true }),
    cancelledFor,
    cancelNote: field.text({
      label: { en: 'Why cancelled', zh: '取消说明' },
      readOnly: true,
      max: 500,
    }),
    tags: field.links({ object: 'tag', label: { en: 'Tags', zh: '标签' } }),
  },
  list: {
    columns: ['number', 'name', 'party', 'state', 'total', 'orderedOn', 'deliverOn', 'owner'],
    sort: '-orderedOn',
  },
  form: [
    {
      label: { en: 'Order', zh: '订单' },
      fields: [
        'name',
        'number',
        'party',
        'contact',
        'opportunity',
        'quote',
        'contract',
        'company',
        'state',
        'orderedOn',
        'deliverOn',
        'currency',
        'owner',
        'unit',
        'tags',
      ],
    },
    { label: { en: 'Comes to', zh: '金额' }, fields: [...Object.keys(totalFields), 'received'] },
    {
      label: { en: 'Terms', zh: '条款' },
      fields: [...Object.keys(termFields), 'billTo', 'shipTo'],
    },
    {
      label: { en: 'Carrying out', zh: '执行情况' },
      fields: [
        'repeat',
        'confirmedOn',
        'changeReason',
        'deliveredOn',
        'cancelledOn',
        'cancelledFor',
        'cancelNote',
      ],
    },
  ],
  search: ['number', 'terms'],
  related: [
    { object: 'order-line', link: 'order', label: { en: 'Delivery', zh: '交付明细' } },
    { object: 'order-change', link: 'order', label: { en: 'Changes', zh: '变更记录' } },
    { object: 'payment-plan', link: 'order', label: { en: 'Payment plan', zh: '回款计划' } },
    { object: 'receipt', link: 'order', label: { en: 'Receipts', zh: '回款' } },
    { object: 'invoice-request', link: 'order', label: { en: 'Invoice requests', zh: '开票申请' } },
  ],
  actions: {
    'set-lines': {
      label: { en: 'Set the lines', zh: '编辑明细' },
      input: orderLinesInput,
      shownWhen: isDraft,
    },
    'confirm': {
      label: { en: 'Confirm', zh: '确认订单' },
      input: confirmInput,
      shownWhen: isDraft,
    },
    'deliver': {
      label: { en: 'Deliver all', zh: '全部交付' },
      input: deliverInput,
      shownWhen: isOpen,
    },
    'change': { label: { en: 'Change', zh: '变更订单' }, input: changeInput, shownWhen: isOpen },
    'close': { label: { en: 'Close', zh: '关闭' }, input: fieldsInput({}), shownWhen: isUnderWay },
    'cancel': {
      label: { en: 'Cancel the order', zh: '取消订单' },
      input: cancelInput,
      shownWhen: isCancellable,
    },
  },
  icon: 'package-check',
});
