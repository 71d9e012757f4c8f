import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { sameValue } from '#model/stored.ts';

/** One of a party's addresses, by its use. */
export const address = defineObject({
  name: 'address',
  label: { one: { en: 'Address', zh: '地址' }, many: { en: 'Addresses', zh: '地址' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'summary',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    use: field.choice({
      open: true,
      label: { en: 'Use', zh: '用途' },
      required: true,
      default: 'office',
      options: {
        office: { label: { en: 'Office', zh: '办公' } },
        registered: { label: { en: 'Registered seat', zh: '注册' } },
        home: { label: { en: 'Home', zh: '家庭' } },
        shipping: { label: { en: 'Delivery', zh: '收货' } },
        billing: { label: { en: 'Invoices', zh: '开票' } },
        site: { label: { en: 'Installation site', zh: '安装现场' } },
        warehouse: { label: { en: 'Warehouse', zh: '仓库' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    address: field.address({ label: { en: 'Address', zh: '地址' }, mask: 'all' }),
    summary: field.text({
      label: { en: 'In one line', zh: '完整地址' },
      readOnly: true,
      max: 400,
      mask: 'all',
    }),
    recipient: field.text({ label: { en: 'Recipient', zh: '收件人' }, max: 120 }),
    phone: field.phone({ label: { en: 'Phone there', zh: '收件电话' }, mask: 'tail' }),
    location: field.place({ label: { en: 'On the map', zh: '地图位置' } }),
    primary: field.yesNo({ label: { en: 'Primary', zh: '首选' }, default: false }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' } }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: {
    columns: ['party', 'use', 'address', 'recipient', 'phone', 'primary'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Address', zh: '地址' },
      fields: [
        'party',
        'use',
        'address',
        'recipient',
        'phone',
        'location',
        'primary',
        'fromOn',
        'untilOn',
        'note',
      ],
    },
  ],
  search: ['summary'],
  checks: [
    { code: 'address.empty', field: 'address', condition: { field: 'address', op: 'isNotEmpty' } },
  ],
  merging: {
    twins: [['party', 'use', 'summary']],
    moved: ({ primary, address: held }, { survivor }) => ({
      primary: primary === true && sameValue(held ?? null, survivor['address'] ?? null),
    }),
  },
  internal: true,
  icon: 'map-pin',
});
