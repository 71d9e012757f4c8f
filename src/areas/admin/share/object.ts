import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A record opened to a user, team or unit, until it expires or is withdrawn. */
export const share = defineObject({
  name: 'share',
  label: { one: { en: 'Share', zh: '共享' }, many: { en: 'Shares', zh: '共享' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'part', of: 'record', by: 'share' },
  title: 'reason',
  fields: {
    record: field.anyLink({ label: { en: 'Record', zh: '记录' }, required: true }),
    grantee: field.anyLink({
      label: { en: 'Shared with', zh: '共享给' },
      objects: ['user', 'team', 'unit'],
      required: true,
    }),
    granteeKind: field.choice({
      label: { en: 'Kind', zh: '对象类型' },
      required: true,
      options: {
        user: { label: { en: 'User', zh: '用户' } },
        team: { label: { en: 'Team', zh: '团队' } },
        unit: { label: { en: 'Unit', zh: '部门' } },
      },
    }),
    level: field.choice({
      label: { en: 'May', zh: '权限' },
      required: true,
      default: 'read',
      options: {
        read: { label: { en: 'Read', zh: '查看' }, color: 'blue' },
        edit: { label: { en: 'Edit', zh: '编辑' }, color: 'amber' },
      },
    }),
    expiresAt: field.instant({ label: { en: 'Until', zh: '有效期至' } }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
    cause: field.anyLink({
      label: { en: 'Comes from', zh: '来源' },
      help: {
        en: 'The record that brought the share about, such as a place in a customer team.',
        zh: '产生该共享的记录，例如客户团队成员。',
      },
      readOnly: true,
    }),
  },
  merging: { twins: [['record', 'grantee', 'cause', 'level', 'expiresAt']] },
  uniqueTogether: [['record', 'grantee', 'cause']],
  list: { columns: ['record', 'grantee', 'level', 'expiresAt', 'reason'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Share', zh: '共享' },
      fields: ['record', 'granteeKind', 'grantee', 'level', 'expiresAt', 'reason'],
    },
  ],
  internal: true,
  icon: 'share-2',
});
