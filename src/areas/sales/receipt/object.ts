import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { confirmInput, reverseInput } from './fields.ts';

/** Money that a customer paid. */
export const receipt = defineObject({
  name: 'receipt',
  label: { one: { en: 'Receipt', zh: '回款' }, many: { en: 'Receipts', zh: '回款' } },
  area: 'money',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'party' },
  title: 'number',
  fields: {
    number: field.autoNumber({
      label: { en: 'Number', zh: '回款编号' },
      scheme: { prefix: 'R', datedBy: 'receivedOn', dateParts: 'month', digits: 4 },
    }),
    contract: field.link({ object: 'contract', label: { en: 'Contract', zh: '合同' } }),
    order: field.link({ object: 'order', label: { en: 'Order', zh: '订单' } }),
    plan: field.link({
      object: 'payment-plan',
      label: { en: 'For the part', zh: '对应期次' },
      help: {
        en: 'Empty: for the earliest that is open.',
        zh: '留空则冲抵最早未收的一期。',
      },
    }),
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      help: { en: 'Empty: that of the contract or order.', zh: '留空则取合同或订单客户。' },
      required: true,
    }),
    receivedOn: field.day({
      label: { en: 'Received on', zh: '回款日期' },
      required: true,
      default: 'today',
      sortable: true,
    }),
    amount: field.money({
      label: { en: 'Amount', zh: '回款金额' },
      required: true,
      min: '0',
      sortable: true,
    }),
    method: field.choice({
      open: true,
      label: { en: 'By', zh: '回款方式' },
      required: true,
      default: 'transfer',
      options: {
        transfer: { label: { en: 'Bank transfer', zh: '银行转账' } },
        draft: { label: { en: 'Draft', zh: '承兑汇票' } },
        cheque: { label: { en: 'Cheque', zh: '支票' } },
        cash: { label: { en: 'Cash', zh: '现金' } },
        wechat: { label: { en: 'WeChat', zh: '微信' } },
        alipay: { label: { en: 'Alipay', zh: '支付宝' } },
        card: { label: { en: 'Card', zh: '刷卡' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'recorded',
      options: {
        recorded: { label: { en: 'Recorded', zh: '已登记' }, color: 'blue' },
        confirmed: { label: { en: 'Confirmed', zh: '已到账' }, color: 'green' },
        reversed: { label: { en: 'Reversed', zh: '已冲销' }, color: 'red' },
      },
    }),
    confirmedOn: field.day({ label: { en: 'Confirmed on', zh: '到账日期' }, readOnly: true }),
    reversedFor: field.text({
      label: { en: 'Reversed because', zh: '冲销原因' },
      readOnly: true,
      max: 500,
    }),
    reference: field.text({ label: { en: 'Reference', zh: '流水号' }, max: 120 }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 500 }),
  },
  list: {
    columns: [
      'number',
      'party',
      'contract',
      'plan',
      'receivedOn',
      'amount',
      'method',
      'state',
      'owner',
    ],
    sort: '-receivedOn',
  },
  form: [
    {
      label: { en: 'Receipt', zh: '回款' },
      fields: [
        'number',
        'contract',
        'order',
        'plan',
        'party',
        'receivedOn',
        'amount',
        'method',
        'reference',
        'state',
        'confirmedOn',
        'reversedFor',
        'owner',
        'unit',
        'note',
      ],
    },
  ],
  search: ['reference'],
  actions: {
    confirm: {
      label: { en: 'Confirm', zh: '确认到账' },
      input: confirmInput,
      shownWhen: { field: 'state', op: 'is', value: 'recorded' },
      many: true,
    },
    reverse: {
      label: { en: 'Reverse', zh: '冲销' },
      input: reverseInput,
      shownWhen: { field: 'state', op: 'isNot', value: 'reversed' },
    },
  },
  icon: 'wallet',
});
