import { z } from 'zod';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

// Lines of a basket; quantity and amount are decimals as text, in the currency of the whole.
const linesSchema = z
  .array(
    z.strictObject({
      product: z
        .string()
        .max(200)
        .meta({ label: { en: 'Product', zh: '产品' } }),
      quantity: z
        .string()
        .max(40)
        .nullable()
        .meta({ label: { en: 'Quantity', zh: '数量' } }),
      amount: z
        .string()
        .max(40)
        .nullable()
        .meta({ label: { en: 'Amount', zh: '金额' } }),
    }),
  )
  .max(500);

/** A purchase, return, receipt or bank entry of a customer: a fact that is added and never changed. */
export const transaction = defineObject({
  name: 'transaction',
  label: {
    one: { en: 'Transaction', zh: '交易明细' },
    many: { en: 'Transactions', zh: '交易明细' },
  },
  area: 'customers',
  kind: 'fact',
  datedBy: 'at',
  access: { kind: 'part', of: 'party' },
  title: 'product',
  fields: {
    party: field.link({ object: 'party', label: { en: 'Customer', zh: '客户' }, required: true }),
    at: field.instant({ label: { en: 'At', zh: '交易时间' }, required: true, sortable: true }),
    kind: field.choice({
      label: { en: 'Kind', zh: '交易类型' },
      required: true,
      default: 'purchase',
      options: {
        purchase: { label: { en: 'Purchase', zh: '购买' }, color: 'green' },
        return: { label: { en: 'Return', zh: '退货' }, color: 'red' },
        receipt: { label: { en: 'Payment received', zh: '收款' }, color: 'blue' },
        refund: { label: { en: 'Refund', zh: '退款' }, color: 'amber' },
        deposit: { label: { en: 'Deposit', zh: '存入' }, color: 'teal' },
        withdrawal: { label: { en: 'Withdrawal', zh: '支取' }, color: 'violet' },
        other: { label: { en: 'Other', zh: '其他' }, color: 'grey' },
      },
    }),
    product: field.text({ label: { en: 'Product', zh: '产品' }, max: 300 }),
    quantity: field.decimal({ label: { en: 'Quantity', zh: '数量' } }),
    amount: field.money({ label: { en: 'Amount', zh: '金额' }, required: true }),
    channel: field.choice({
      label: { en: 'Channel', zh: '渠道' },
      options: {
        direct: { label: { en: 'Direct sale', zh: '直销' } },
        store: { label: { en: 'Store', zh: '门店' } },
        website: { label: { en: 'Website', zh: '网站' } },
        phone: { label: { en: 'Phone', zh: '电话' } },
        dealer: { label: { en: 'Dealer', zh: '渠道商' } },
        branch: { label: { en: 'Counter', zh: '柜台' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    place: field.text({ label: { en: 'Place', zh: '地点' }, max: 200 }),
    sourceDocument: field.text({
      label: { en: 'Document number', zh: '单据号' },
      max: 120,
      sortable: true,
    }),
    lines: field.structure({ label: { en: 'Lines', zh: '明细' }, schema: linesSchema }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: {
    columns: ['at', 'party', 'product', 'quantity', 'amount', 'kind', 'sourceDocument'],
    sort: '-at',
  },
  form: [
    {
      label: { en: 'Transaction', zh: '交易明细' },
      fields: ['party', 'at', 'kind', 'product', 'quantity', 'amount'],
    },
    {
      label: { en: 'Origin', zh: '来源' },
      fields: ['channel', 'place', 'sourceDocument', 'lines', 'note'],
    },
  ],
  icon: 'receipt',
  importing: {
    keys: [{ field: 'sourceDocument' }],
    headings: {
      'at': ['date'],
      'amount.amount': ['amount'],
      'amount.currency': ['currency'],
      'quantity': ['quantity'],
      'product': ['productName'],
      'sourceDocument': ['orderNumber'],
      'note': ['note'],
      'party.code': ['externalId'],
      'party.name': ['companyName', 'fullName'],
      'party.email': ['email'],
      'party.phone': ['phone', 'mobilePhone'],
    },
  },
});
