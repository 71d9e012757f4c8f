import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A product that a customer has, ours or a competitor's. */
export const holding = defineObject({
  name: 'holding',
  label: { one: { en: 'Holding', zh: '持有产品' }, many: { en: 'Holdings', zh: '持有产品' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'product',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    product: field.text({
      label: { en: 'Product', zh: '产品' },
      required: true,
      max: 200,
      sortable: true,
    }),
    maker: field.choice({
      label: { en: 'From', zh: '来自' },
      required: true,
      default: 'ours',
      options: {
        ours: { label: { en: 'Us', zh: '我方' }, color: 'green' },
        competitor: { label: { en: 'A competitor', zh: '竞争对手' }, color: 'red' },
        other: { label: { en: 'Someone else', zh: '其他厂商' }, color: 'grey' },
      },
    }),
    competitor: field.link({
      object: 'party',
      label: { en: 'Competitor', zh: '竞争对手' },
      shownWhen: { field: 'maker', op: 'is', value: 'competitor' },
    }),
    version: field.text({ label: { en: 'Version', zh: '版本' }, max: 60 }),
    serialNumber: field.text({
      label: { en: 'Serial or account number', zh: '序列号或账号' },
      max: 120,
      sortable: true,
    }),
    quantity: field.decimal({ label: { en: 'Quantity', zh: '数量' }, default: '1', min: '0' }),
    value: field.money({ label: { en: 'Value', zh: '价值' } }),
    sinceOn: field.day({ label: { en: 'Since', zh: '持有日期' } }),
    endsOn: field.day({ label: { en: 'End of life', zh: '到期日期' }, sortable: true }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'active',
      options: {
        active: { label: { en: 'In use', zh: '使用中' }, color: 'green' },
        waiting: { label: { en: 'Laid up', zh: '停用' }, color: 'amber' },
        done: { label: { en: 'Gone', zh: '已淘汰' }, color: 'grey' },
      },
    }),
    note: field.longText({ label: { en: 'Note', zh: '备注' }, max: 2000 }),
  },
  list: {
    columns: ['party', 'product', 'maker', 'quantity', 'sinceOn', 'endsOn', 'state'],
    sort: 'product',
  },
  form: [
    {
      label: { en: 'Holding', zh: '持有产品' },
      fields: ['party', 'product', 'maker', 'competitor', 'version', 'serialNumber'],
    },
    {
      label: { en: 'Extent', zh: '数量与期限' },
      fields: ['quantity', 'value', 'sinceOn', 'endsOn', 'state', 'note'],
    },
  ],
  search: ['serialNumber'],
  icon: 'package-check',
});
