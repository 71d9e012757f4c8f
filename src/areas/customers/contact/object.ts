import { z } from 'zod';
import { field } from '#model/field.ts';
import { mergeActions } from '#model/merging.ts';
import { defineObject } from '#model/object.ts';
import {
  customerMerging,
  mainAccountField,
  partyFields,
  partyRelated,
  partySections,
} from '../party/fields.ts';
import {
  partyCard,
  partyChildren,
  partyHeadings,
  partyInstead,
  partyKeys,
} from '../party/importing.ts';
import { starSigns } from './fields.ts';

/** A person: the contact of a company, or a customer by himself. */
export const contact = defineObject({
  name: 'contact',
  label: { one: { en: 'Contact', zh: '联系人' }, many: { en: 'Contacts', zh: '联系人' } },
  area: 'customers',
  kind: 'record',
  table: { name: 'party', only: { field: 'kind', is: 'person' } },
  access: { kind: 'owned', readableWith: 'account', openIn: 'pool' },
  title: 'name',
  names: 'person',
  fields: {
    ...partyFields,
    ...mainAccountField,
    familyName: field.text({ label: { en: 'Family name', zh: '姓' }, max: 100 }),
    givenName: field.text({ label: { en: 'Given name', zh: '名' }, max: 100 }),
    salutation: field.text({
      label: { en: 'Salutation', zh: '称呼' },
      help: { en: 'As you address them: Mr Zhang, Dr Lee.', zh: '如：张总、李工。' },
      max: 60,
    }),
    gender: field.choice({
      label: { en: 'Gender', zh: '性别' },
      options: {
        female: { label: { en: 'Female', zh: '女' } },
        male: { label: { en: 'Male', zh: '男' } },
        other: { label: { en: 'Other', zh: '其他' } },
      },
    }),
    jobTitle: field.text({ label: { en: 'Job title', zh: '职务' }, max: 120 }),
    department: field.text({ label: { en: 'Department', zh: '部门' }, max: 120 }),
    importance: field.choice({
      open: true,
      label: { en: 'Importance', zh: '重要程度' },
      options: {
        main: { label: { en: 'Main contact', zh: '主要联系人' }, color: 'violet' },
        important: { label: { en: 'Important', zh: '重要' }, color: 'amber' },
        ordinary: { label: { en: 'Ordinary', zh: '一般' }, color: 'grey' },
      },
    }),
    reportsTo: field.link({ object: 'contact', label: { en: 'Reports to', zh: '上级' } }),
    assistant: field.link({ object: 'contact', label: { en: 'Assistant', zh: '助理' } }),
    birthOn: field.day({ label: { en: 'Born on', zh: '出生日期' }, mask: 'all' }),
    birthCalendar: field.choice({
      label: { en: 'Birthday by', zh: '生日历法' },
      default: 'solar',
      options: {
        solar: { label: { en: 'Solar calendar', zh: '公历' } },
        lunar: { label: { en: 'Lunar calendar', zh: '农历' } },
      },
    }),
    birthday: field.text({
      label: { en: 'Birthday', zh: '生日' },
      help: {
        en: 'Month and day in that calendar, such as 08-15.',
        zh: '按所选历法填写月日，如 08-15。',
      },
      pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
      patternText: { en: 'Month and day, such as 08-15.', zh: '月和日，如 08-15。' },
      sortable: true,
    }),
    starSign: field.choice({
      label: { en: 'Star sign', zh: '星座' },
      help: { en: 'By the day of birth where that is known.', zh: '已知出生日期时自动填写。' },
      options: starSigns,
    }),
    marriage: field.choice({
      open: true,
      label: { en: 'Marital status', zh: '婚姻状况' },
      options: {
        single: { label: { en: 'Single', zh: '未婚' } },
        married: { label: { en: 'Married', zh: '已婚' } },
        divorced: { label: { en: 'Divorced', zh: '离异' } },
        widowed: { label: { en: 'Widowed', zh: '丧偶' } },
      },
    }),
    education: field.text({ label: { en: 'Education', zh: '学历' }, max: 120 }),
    character: field.longText({ label: { en: 'Character', zh: '性格' }, max: 2000 }),
    interests: field.longText({
      label: { en: 'Interests and habits', zh: '爱好与习惯' },
      max: 2000,
    }),
    diet: field.text({ label: { en: 'Eating habits', zh: '饮食习惯' }, max: 300 }),
    needs: field.longText({ label: { en: 'Needs', zh: '需求' }, max: 2000 }),
    photo: field.file({ label: { en: 'Photo', zh: '照片' } }),
  },
  list: {
    columns: ['name', 'account', 'jobTitle', 'phone', 'email', 'owner', 'updatedAt'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Person', zh: '个人' },
      fields: [
        'name',
        'familyName',
        'givenName',
        'salutation',
        'gender',
        'phone',
        'phoneRegion',
        'email',
        'website',
        'address',
        'code',
        'photo',
      ],
    },
    {
      label: { en: 'Work', zh: '工作' },
      fields: ['account', 'jobTitle', 'department', 'importance', 'reportsTo', 'assistant'],
    },
    {
      label: { en: 'Private', zh: '个人情况' },
      fields: [
        'birthOn',
        'birthCalendar',
        'birthday',
        'starSign',
        'marriage',
        'education',
        'character',
        'interests',
        'diet',
        'needs',
      ],
    },
    ...partySections,
  ],
  search: ['phone', 'email', 'code', 'jobTitle', 'department'],
  related: [
    { object: 'contact', link: 'reportsTo', label: { en: 'Reports', zh: '下属' } },
    { object: 'membership', link: 'person', label: { en: 'Positions', zh: '任职' } },
    ...partyRelated,
  ],
  ...customerMerging,
  actions: {
    ...mergeActions,
    'hand-over-data': {
      label: { en: 'Hand over data', zh: '导出个人数据' },
      input: z.strictObject({
        reason: z.string().min(1).max(500).describe('Who asked for it, and how'),
      }),
      reply: z.object({ job: z.uuid() }),
    },
  },
  icon: 'contact',
  importing: {
    keys: partyKeys,
    children: partyChildren,
    headings: {
      ...partyHeadings,
      'name': ['fullName'],
      'familyName': ['familyName'],
      'givenName': ['givenName'],
      'salutation': ['honorificPrefix'],
      'gender': ['gender'],
      'jobTitle': ['jobTitle'],
      'department': ['department'],
      'birthOn': ['birthday'],
      'account.name': ['companyName'],
      'account.industry': ['industry'],
      'assistant.name': ['assistant'],
      'reportsTo.name': ['manager'],
    },
    titleParts: ['familyName', 'givenName'],
    joined: { givenName: ['middleName'] },
    insteadOf: partyInstead,
    card: {
      ...partyCard,
      familyName: 'Family name',
      givenName: 'Given name',
      account: 'Company',
      department: 'Department',
      jobTitle: 'Title',
      birthOn: 'Birthday',
    },
  },
});
