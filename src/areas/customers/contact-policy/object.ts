import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { channels, purposes, weekdays } from '../party/rules/contact-choices.ts';

const any = { any: { label: { en: 'Any', zh: '不限' } } } as const;
const clock = {
  pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  patternText: { en: 'Hours and minutes, such as 21:00.', zh: '时和分，如 21:00。' },
} as const;

/** How often, when and under which conditions customers may be contacted. */
export const contactPolicy = defineObject({
  name: 'contact-policy',
  label: {
    one: { en: 'Contact policy', zh: '接触规则' },
    many: { en: 'Contact policies', zh: '接触规则' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    order: field.number({
      label: { en: 'Order', zh: '优先顺序' },
      help: {
        en: '1 goes before 2. Of the policies that fit, those of the first order hold, together.',
        zh: '数字小者优先；适用规则中优先级最高的同时生效。',
      },
      required: true,
      default: 5,
      min: 1,
      max: 99,
      sortable: true,
    }),
    purpose: field.choice({
      label: { en: 'Purpose', zh: '用途' },
      required: true,
      default: 'any',
      options: { ...any, ...purposes },
    }),
    channel: field.choice({
      label: { en: 'Channel', zh: '渠道' },
      required: true,
      default: 'any',
      options: { ...any, ...channels },
    }),
    classValue: field.link({
      object: 'class-value',
      label: { en: 'Customers of class', zh: '适用客户等级' },
      help: { en: 'All customers where empty.', zh: '留空则适用于全部客户。' },
    }),
    maxPerDay: field.number({
      label: { en: 'Most a day', zh: '每日上限' },
      min: 0,
      max: 1000,
    }),
    maxPerWeek: field.number({
      label: { en: 'Most a week', zh: '每周上限' },
      min: 0,
      max: 1000,
    }),
    maxPerMonth: field.number({
      label: { en: 'Most a month', zh: '每月上限' },
      help: { en: 'Within 30 days.', zh: '按 30 天计算。' },
      min: 0,
      max: 1000,
    }),
    minGapHours: field.number({
      label: { en: 'Hours between two', zh: '最短间隔（小时）' },
      min: 0,
      max: 2400,
    }),
    maxCharacters: field.number({
      label: { en: 'Most characters in a message', zh: '单次字数上限' },
      help: { en: 'As read, signature included.', zh: '按阅读字数计，含签名。' },
      min: 1,
      max: 200_000,
    }),
    maxFiles: field.number({
      label: { en: 'Most files with a message', zh: '单次附件上限' },
      min: 0,
      max: 20,
    }),
    maxThemes: field.number({
      label: { en: 'Most different offers and questions', zh: '不同推介和询问上限' },
      help: {
        en: 'Within 30 days, by subject, for marketing, sales and surveys; a reminder of the same is no new one.',
        zh: '30 天内按主题计，适用于营销、销售和调查；同一主题再次提醒不重复计算。',
      },
      min: 0,
      max: 1000,
    }),
    quietFrom: field.text({ label: { en: 'Quiet from', zh: '免打扰开始' }, max: 5, ...clock }),
    quietUntil: field.text({ label: { en: 'Quiet until', zh: '免打扰结束' }, max: 5, ...clock }),
    quietDays: field.manyChoice({
      label: { en: 'Quiet days', zh: '免打扰日' },
      options: weekdays,
    }),
    clock: field.choice({
      label: { en: 'By the clock of', zh: '时间以谁为准' },
      required: true,
      default: 'customer',
      options: {
        customer: { label: { en: 'The customer', zh: '客户所在时区' } },
        workspace: { label: { en: 'Our company', zh: '本公司时区' } },
      },
    }),
    needsConsent: field.yesNo({
      label: { en: 'Only with consent', zh: '须事先同意' },
      default: false,
    }),
    complaintStops: field.yesNo({
      label: { en: 'An open complaint stops it', zh: '有未结投诉时停止' },
      help: {
        en: 'For marketing, sales and surveys; help goes on.',
        zh: '适用于营销、销售和调查，服务不受影响。',
      },
      default: true,
    }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  checks: [
    {
      code: 'contact-policy.half-quiet',
      field: 'quietUntil',
      condition: {
        any: [
          {
            all: [
              { field: 'quietFrom', op: 'isEmpty' },
              { field: 'quietUntil', op: 'isEmpty' },
            ],
          },
          {
            all: [
              { field: 'quietFrom', op: 'isNotEmpty' },
              { field: 'quietUntil', op: 'isNotEmpty' },
            ],
          },
        ],
      },
    },
  ],
  list: {
    columns: [
      'name',
      'purpose',
      'channel',
      'maxPerDay',
      'maxPerWeek',
      'maxPerMonth',
      'quietFrom',
      'quietUntil',
      'order',
      'active',
    ],
    sort: 'order',
  },
  form: [
    {
      label: { en: 'Applies to', zh: '适用范围' },
      fields: ['name', 'active', 'order', 'purpose', 'channel', 'classValue'],
    },
    {
      label: { en: 'How often', zh: '频次' },
      fields: ['maxPerDay', 'maxPerWeek', 'maxPerMonth', 'minGapHours'],
    },
    {
      label: { en: 'How much', zh: '内容量' },
      fields: ['maxCharacters', 'maxFiles', 'maxThemes'],
    },
    {
      label: { en: 'When', zh: '时间' },
      fields: ['quietFrom', 'quietUntil', 'quietDays', 'clock'],
    },
    {
      label: { en: 'Conditions', zh: '条件' },
      fields: ['needsConsent', 'complaintStops', 'description'],
    },
  ],
  icon: 'shield-check',
});
