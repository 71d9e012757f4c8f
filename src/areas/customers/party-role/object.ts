import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a party is to us; several at once, each with its own state and time. */
export const partyRole = defineObject({
  name: 'party-role',
  label: {
    one: { en: 'Business role', zh: '往来角色' },
    many: { en: 'Business roles', zh: '往来角色' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'role',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    role: field.choice({
      label: { en: 'Role', zh: '角色' },
      required: true,
      options: {
        customer: { label: { en: 'Customer', zh: '客户' }, color: 'green' },
        channel: { label: { en: 'Dealer', zh: '渠道商' }, color: 'blue' },
        supplier: { label: { en: 'Supplier', zh: '供应商' }, color: 'amber' },
        partner: { label: { en: 'Partner', zh: '合作伙伴' }, color: 'teal' },
        agency: { label: { en: 'Agency', zh: '代理机构' }, color: 'violet' },
        influencer: { label: { en: 'Influencer', zh: '影响者' }, color: 'pink' },
        competitor: { label: { en: 'Competitor', zh: '竞争对手' }, color: 'red' },
        internal: { label: { en: 'Our own', zh: '内部单位' }, color: 'grey' },
      },
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'active',
      options: {
        waiting: { label: { en: 'Under consideration', zh: '考察中' }, color: 'amber' },
        active: { label: { en: 'Active', zh: '有效' }, color: 'green' },
        done: { label: { en: 'Ended', zh: '已终止' }, color: 'grey' },
      },
    }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' }, default: 'today' }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  uniqueTogether: [['party', 'role', 'fromOn']],
  list: { columns: ['party', 'role', 'state', 'fromOn', 'untilOn'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Business role', zh: '往来角色' },
      fields: ['party', 'role', 'state', 'fromOn', 'untilOn', 'note'],
    },
  ],
  internal: true,
  icon: 'drama',
});
