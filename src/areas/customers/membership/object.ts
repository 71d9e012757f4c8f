import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A person's place in an organisation or household, now or once. */
export const membership = defineObject({
  name: 'membership',
  label: { one: { en: 'Membership', zh: '任职' }, many: { en: 'Memberships', zh: '任职' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'person' },
  title: 'jobTitle',
  fields: {
    person: field.link({
      object: 'contact',
      label: { en: 'Person', zh: '人员' },
      required: true,
      onDelete: 'with-parent',
    }),
    organisation: field.link({
      object: 'party',
      label: { en: 'At', zh: '所属单位' },
      required: true,
      onDelete: 'with-parent',
    }),
    jobTitle: field.text({ label: { en: 'Job title', zh: '职务' }, max: 120 }),
    department: field.text({ label: { en: 'Department', zh: '部门' }, max: 120 }),
    familyRole: field.choice({
      label: { en: 'Place in the household', zh: '家庭身份' },
      options: {
        head: { label: { en: 'Head', zh: '户主' }, color: 'violet' },
        spouse: { label: { en: 'Spouse', zh: '配偶' } },
        child: { label: { en: 'Child', zh: '子女' } },
        parent: { label: { en: 'Parent', zh: '父母' } },
        sibling: { label: { en: 'Sibling', zh: '兄弟姐妹' } },
        relative: { label: { en: 'Relative', zh: '亲属' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    fromOn: field.day({ label: { en: 'From', zh: '开始日期' } }),
    untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
    main: field.yesNo({
      label: { en: 'Main', zh: '主要任职' },
      help: {
        en: 'The organisation that the contact is listed under.',
        zh: '联系人列表中显示的所属公司。',
      },
      default: false,
    }),
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 400 }),
  },
  list: {
    columns: ['person', 'organisation', 'jobTitle', 'department', 'fromOn', 'untilOn', 'main'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Membership', zh: '任职' },
      fields: [
        'person',
        'organisation',
        'jobTitle',
        'department',
        'familyRole',
        'fromOn',
        'untilOn',
        'main',
        'note',
      ],
    },
  ],
  merging: {
    twins: [['person', 'organisation', 'untilOn']],
    either: ['main'],
    // Where a person mainly works follows from the account that the survivor keeps.
    moved: (_, { link }) => (link === 'person' ? { main: false } : {}),
  },
  internal: true,
  icon: 'briefcase',
});
