import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** One of us who works for a customer beside its owner. */
export const partyTeam = defineObject({
  name: 'party-team',
  label: {
    one: { en: 'Customer team member', zh: '客户团队成员' },
    many: { en: 'Customer team', zh: '客户团队' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party', by: 'share' },
  title: 'role',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    member: field.user({ label: { en: 'Member', zh: '成员' }, required: true }),
    role: field.choice({
      open: true,
      label: { en: 'Role', zh: '角色' },
      required: true,
      default: 'related',
      options: {
        'account-manager': { label: { en: 'Account manager', zh: '客户经理' }, color: 'violet' },
        'sales': { label: { en: 'Sales', zh: '销售' }, color: 'blue' },
        'service': { label: { en: 'Service', zh: '客服' }, color: 'teal' },
        'technical': { label: { en: 'Technical', zh: '技术支持' }, color: 'amber' },
        'finance': { label: { en: 'Finance', zh: '财务' }, color: 'green' },
        'sponsor': { label: { en: 'Executive sponsor', zh: '高层对接' }, color: 'pink' },
        'related': { label: { en: 'Related person', zh: '相关人员' }, color: 'grey' },
      },
    }),
    level: field.choice({
      label: { en: 'May', zh: '权限' },
      help: { en: 'Empty: what the role brings.', zh: '留空则按角色默认。' },
      options: {
        read: { label: { en: 'Read', zh: '查看' } },
        edit: { label: { en: 'Edit', zh: '编辑' } },
      },
    }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' }, default: 'today' }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  uniqueTogether: [['party', 'member', 'role']],
  list: { columns: ['party', 'member', 'role', 'level', 'fromOn', 'untilOn'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Customer team member', zh: '客户团队成员' },
      fields: ['party', 'member', 'role', 'level', 'fromOn', 'untilOn', 'note'],
    },
  ],
  internal: true,
  icon: 'users-round',
});
