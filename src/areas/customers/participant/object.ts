import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Somebody who takes part in an activity: one of us, a customer, or a bare address. */
export const participant = defineObject({
  name: 'participant',
  label: { one: { en: 'Participant', zh: '参与人' }, many: { en: 'Participants', zh: '参与人' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'activity' },
  title: 'name',
  fields: {
    activity: field.link({
      object: 'activity',
      label: { en: 'Activity', zh: '跟进' },
      required: true,
      onDelete: 'with-parent',
    }),
    user: field.user({ label: { en: 'User', zh: '用户' } }),
    party: field.link({ object: 'party', label: { en: 'Customer', zh: '客户' } }),
    address: field.text({
      label: { en: 'Address', zh: '联系地址' },
      help: {
        en: 'E-mail or number of somebody who is not in the system.',
        zh: '未录入系统者的邮箱或号码。',
      },
      max: 254,
      mask: 'tail',
    }),
    name: field.text({ label: { en: 'Name', zh: '名称' }, readOnly: true, max: 200 }),
    role: field.choice({
      label: { en: 'Role', zh: '角色' },
      required: true,
      default: 'required',
      options: {
        organiser: { label: { en: 'Organiser', zh: '组织者' }, color: 'violet' },
        required: { label: { en: 'Required', zh: '必须参加' } },
        optional: { label: { en: 'Optional', zh: '可选参加' } },
        to: { label: { en: 'To', zh: '收件人' } },
        cc: { label: { en: 'Copy', zh: '抄送' } },
        bcc: { label: { en: 'Blind copy', zh: '密送' } },
        from: { label: { en: 'From', zh: '发件人' } },
      },
    }),
    reply: field.choice({
      label: { en: 'Reply', zh: '回复' },
      options: {
        accepted: { label: { en: 'Accepted', zh: '接受' }, color: 'green' },
        tentative: { label: { en: 'Tentative', zh: '暂定' }, color: 'amber' },
        declined: { label: { en: 'Declined', zh: '谢绝' }, color: 'red' },
      },
    }),
    attended: field.yesNo({ label: { en: 'Attended', zh: '已出席' } }),
  },
  merging: {
    moved: (_, { link, survivor }) => (link === 'party' ? { name: survivor['name'] } : {}),
  },
  uniqueTogether: [
    ['activity', 'user'],
    ['activity', 'party'],
  ],
  list: { columns: ['activity', 'name', 'role', 'reply', 'attended'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Participant', zh: '参与人' },
      fields: ['activity', 'user', 'party', 'address', 'role', 'reply', 'attended'],
    },
  ],
  checks: [
    {
      code: 'participant.nobody',
      field: 'user',
      condition: {
        any: [
          { field: 'user', op: 'isNotEmpty' },
          { field: 'party', op: 'isNotEmpty' },
          { field: 'address', op: 'isNotEmpty' },
        ],
      },
    },
  ],
  internal: true,
  icon: 'users',
});
