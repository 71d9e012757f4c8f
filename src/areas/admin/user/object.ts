import { field } from '#model/field.ts';
import { homeSettingsSchema } from '#model/home-settings.ts';
import { noticeSettingsSchema } from '#model/notices.ts';
import { defineObject } from '#model/object.ts';
import { handOverInput, handOverReply } from './fields.ts';

/** A person of ours who signs in; one row a workspace. */
export const user = defineObject({
  name: 'user',
  label: { one: { en: 'User', zh: '用户' }, many: { en: 'Users', zh: '用户' } },
  area: 'admin',
  kind: 'record',
  affectsRights: true,
  access: { kind: 'common' },
  title: 'name',
  names: 'person',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '姓名' },
      required: true,
      max: 120,
      sortable: true,
    }),
    email: field.email({ label: { en: 'E-mail', zh: '邮箱' }, unique: true, sortable: true }),
    phone: field.phone({ label: { en: 'Phone', zh: '电话' }, mask: 'tail' }),
    jobTitle: field.text({ label: { en: 'Job title', zh: '职务' }, max: 120 }),
    identityId: field.text({
      label: { en: 'Sign-in identity', zh: '登录身份' },
      help: { en: 'Empty as long as the invitation is open.', zh: '邀请未接受时为空。' },
      readOnly: true,
      unique: true,
      max: 100,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    roles: field.links({ object: 'role', label: { en: 'Roles', zh: '角色' } }),
    mainUnit: field.link({ object: 'unit', label: { en: 'Main unit', zh: '主部门' } }),
    units: field.links({ object: 'unit', label: { en: 'Further units', zh: '兼属部门' } }),
    superior: field.user({ label: { en: 'Reports to', zh: '上级' }, tree: true }),
    language: field.choice({
      label: { en: 'Language', zh: '语言' },
      options: {
        en: { label: { en: 'English', zh: '英语' } },
        zh: { label: { en: 'Chinese', zh: '中文' } },
      },
    }),
    zone: field.text({ label: { en: 'Time zone', zh: '时区' }, max: 64 }),
    region: field.text({
      label: { en: 'Phone region', zh: '电话地区' },
      help: {
        en: 'Country of numbers written without a country code, as two letters.',
        zh: '未写国家代码的号码所属国家，两位字母。',
      },
      pattern: '^[A-Z]{2}$',
      patternText: { en: 'Two capital letters, such as CN.', zh: '两位大写字母，如 CN。' },
    }),
    notices: field.structure({
      label: { en: 'Notices and reminders', zh: '通知与提醒设置' },
      schema: noticeSettingsSchema,
    }),
    home: field.structure({
      label: { en: 'Home page', zh: '工作台设置' },
      schema: homeSettingsSchema,
    }),
    signature: field.richText({
      label: { en: 'Signature', zh: '邮件签名' },
      help: { en: 'Stands below the mails to customers.', zh: '附在发给客户的邮件末尾。' },
    }),
  },
  list: {
    columns: ['name', 'email', 'jobTitle', 'mainUnit', 'superior', 'roles', 'active'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Person', zh: '人员' },
      fields: ['name', 'email', 'phone', 'jobTitle', 'active'],
    },
    {
      label: { en: 'Place and rights', zh: '归属与权限' },
      fields: ['mainUnit', 'units', 'superior', 'roles'],
    },
    { label: { en: 'Habits', zh: '偏好' }, fields: ['language', 'zone', 'region', 'signature'] },
  ],
  search: ['email', 'phone'],
  related: [
    { object: 'user', link: 'superior', label: { en: 'Reports', zh: '下属' } },
    { object: 'delegation', link: 'fromUser', label: { en: 'Delegations', zh: '代理' } },
  ],
  actions: {
    'hand-over': {
      label: { en: 'Hand records over', zh: '交接数据' },
      input: handOverInput,
      reply: handOverReply,
    },
  },
  selfFields: ['phone', 'language', 'zone', 'region', 'notices', 'home', 'signature'],
  // Whoever is gone, switched off or without the role cannot let anybody in again.
  keepsOne: {
    code: 'user.last-administrator',
    condition: {
      all: [
        { field: 'active', op: 'isNot', value: false },
        {
          link: 'roles',
          quantifier: 'any',
          where: { field: 'administrator', op: 'is', value: true },
        },
      ],
    },
    on: { user: ['active', 'roles'], role: ['administrator'] },
  },
  icon: 'user-cog',
  importing: {
    keys: [{ field: 'email' }],
    headings: {
      name: ['fullName'],
      email: ['email'],
      phone: ['phone', 'mobilePhone'],
      jobTitle: ['jobTitle'],
      superior: ['manager'],
    },
  },
});
