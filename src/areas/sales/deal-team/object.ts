import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** One of us who helps to win an opportunity beside its owner, and how much of it counts as his. */
export const dealTeam = defineObject({
  name: 'deal-team',
  label: {
    one: { en: 'Deal team member', zh: '销售团队成员' },
    many: { en: 'Deal team', zh: '销售团队' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity', by: 'share' },
  title: 'role',
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      onDelete: 'with-parent',
    }),
    member: field.user({ label: { en: 'Member', zh: '团队成员' }, required: true }),
    role: field.choice({
      open: true,
      label: { en: 'Role', zh: '团队角色' },
      required: true,
      default: 'sales',
      options: {
        sales: { label: { en: 'Sales', zh: '销售' }, color: 'blue' },
        presales: { label: { en: 'Presales', zh: '售前' }, color: 'teal' },
        technical: { label: { en: 'Technical', zh: '技术支持' }, color: 'amber' },
        delivery: { label: { en: 'Delivery', zh: '交付' }, color: 'green' },
        sponsor: { label: { en: 'Executive sponsor', zh: '高层支持' }, color: 'pink' },
        other: { label: { en: 'Other', zh: '其他' }, color: 'grey' },
      },
    }),
    credit: field.percent({
      label: { en: 'Share of the credit', zh: '业绩比例' },
      help: {
        en: 'What the members do not have counts as the owner’s, so that all of it is 100.',
        zh: '成员未占的比例归负责人，合计为 100%。',
      },
      required: true,
      default: '0',
      min: '0',
      max: '100',
    }),
    level: field.choice({
      label: { en: 'May', zh: '权限' },
      required: true,
      default: 'edit',
      options: {
        read: { label: { en: 'Read', zh: '查看' } },
        edit: { label: { en: 'Edit', zh: '编辑' } },
      },
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  uniqueTogether: [['opportunity', 'member']],
  list: {
    columns: ['member', 'role', 'credit', 'level', 'note', 'opportunity'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Deal team member', zh: '销售团队成员' },
      fields: ['opportunity', 'member', 'role', 'credit', 'level', 'note'],
    },
  ],
  internal: true,
  icon: 'users-round',
});
