import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { issueInput, voidInput } from './fields.ts';

const isOpen = { field: 'state', op: 'in', value: ['open', 'approved'] } as const;

/** What is to be invoiced to a customer, and how his invoice is to be made out. */
export const invoiceRequest = defineObject({
  name: 'invoice-request',
  label: {
    one: { en: 'Invoice request', zh: '开票申请' },
    many: { en: 'Invoice requests', zh: '开票申请' },
  },
  area: 'money',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'number',
  fields: {
    number: field.autoNumber({
      label: { en: 'Number', zh: '申请编号' },
      scheme: { prefix: 'IR', datedBy: 'requestedOn', dateParts: 'month', digits: 4 },
    }),
    contract: field.link({ object: 'contract', label: { en: 'Contract', zh: '合同' } }),
    order: field.link({ object: 'order', label: { en: 'Order', zh: '订单' } }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      help: { en: 'Empty: that of the contract or order.', zh: '留空则取合同或订单客户。' },
      required: true,
    }),
    company: field.link({ object: 'own-company', label: { en: 'Issued by', zh: '开票公司' } }),
    requestedOn: field.day({
      label: { en: 'Requested on', zh: '申请日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '发票类型' },
      required: true,
      default: 'special',
      options: {
        special: { label: { en: 'VAT special', zh: '增值税专用发票' } },
        plain: { label: { en: 'VAT plain', zh: '增值税普通发票' } },
        electronic: { label: { en: 'Fully digital', zh: '数电发票' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    amount: field.money({
      label: { en: 'Amount', zh: '开票金额' },
      required: true,
      min: '0',
      sortable: true,
    }),
    title: field.text({
      label: { en: 'Made out to', zh: '发票抬头' },
      help: { en: 'Empty: the customer.', zh: '留空则为客户名称。' },
      max: 200,
    }),
    taxNumber: field.text({ label: { en: 'Tax number', zh: '纳税人识别号' }, max: 40 }),
    address: field.text({ label: { en: 'Address and phone', zh: '地址、电话' }, max: 300 }),
    bank: field.text({ label: { en: 'Bank and account', zh: '开户行及账号' }, max: 300 }),
    items: field.longText({ label: { en: 'What is invoiced', zh: '开票内容' }, max: 4000 }),
    mailTo: field.text({ label: { en: 'Send to', zh: '收票信息' }, max: 300 }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'open',
      options: {
        'open': { label: { en: 'To be issued', zh: '待开票' }, color: 'blue' },
        'in-approval': { label: { en: 'In approval', zh: '审批中' }, color: 'amber' },
        'approved': { label: { en: 'Approved', zh: '已批准' }, color: 'teal' },
        'issued': { label: { en: 'Issued', zh: '已开票' }, color: 'green' },
        'void': { label: { en: 'Void', zh: '已作废' }, color: 'grey' },
      },
    }),
    invoiceNumber: field.text({
      label: { en: 'Invoice number', zh: '发票号码' },
      readOnly: true,
      max: 60,
    }),
    issuedOn: field.day({
      label: { en: 'Issued on', zh: '开票日期' },
      readOnly: true,
      sortable: true,
    }),
    voidFor: field.text({
      label: { en: 'Void because', zh: '作废原因' },
      readOnly: true,
      max: 500,
    }),
  },
  list: {
    columns: [
      'number',
      'party',
      'contract',
      'requestedOn',
      'kind',
      'amount',
      'state',
      'invoiceNumber',
      'owner',
    ],
    sort: '-requestedOn',
  },
  form: [
    {
      label: { en: 'Invoice request', zh: '开票申请' },
      fields: [
        'number',
        'contract',
        'order',
        'party',
        'company',
        'requestedOn',
        'kind',
        'amount',
        'items',
        'state',
        'owner',
        'unit',
      ],
    },
    {
      label: { en: 'Made out', zh: '开票信息' },
      fields: ['title', 'taxNumber', 'address', 'bank', 'mailTo'],
    },
    {
      label: { en: 'Invoice', zh: '发票' },
      fields: ['invoiceNumber', 'issuedOn', 'voidFor'],
    },
  ],
  search: ['invoiceNumber', 'title'],
  actions: {
    issue: { label: { en: 'Issued', zh: '登记开票' }, input: issueInput, shownWhen: isOpen },
    void: {
      label: { en: 'Void', zh: '作废' },
      input: voidInput,
      shownWhen: { field: 'state', op: 'isNot', value: 'void' },
    },
  },
  icon: 'receipt',
});
