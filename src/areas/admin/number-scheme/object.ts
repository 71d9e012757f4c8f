import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** How the numbers that people quote are made. */
export const numberScheme = defineObject({
  name: 'number-scheme',
  label: {
    one: { en: 'Number scheme', zh: '编号规则' },
    many: { en: 'Number schemes', zh: '编号规则' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  title: 'object',
  fields: {
    object: field.text({ label: { en: 'Object', zh: '对象' }, required: true, max: 60 }),
    field: field.text({ label: { en: 'Field', zh: '字段' }, required: true, max: 60 }),
    prefix: field.text({ label: { en: 'Prefix', zh: '前缀' }, max: 20 }),
    dateParts: field.choice({
      label: { en: 'Date in the number', zh: '日期部分' },
      default: 'none',
      options: {
        none: { label: { en: 'None', zh: '无' } },
        year: { label: { en: 'Year', zh: '年' } },
        month: { label: { en: 'Year and month', zh: '年月' } },
        day: { label: { en: 'Year, month and day', zh: '年月日' } },
      },
    }),
    digits: field.number({ label: { en: 'Digits', zh: '位数' }, default: 6, min: 1, max: 12 }),
    perUnit: field.yesNo({
      label: { en: 'Own counter for each unit', zh: '按部门编号' },
      default: false,
    }),
    gapFree: field.yesNo({
      label: { en: 'Without gaps', zh: '连续编号' },
      help: {
        en: 'For legal documents; the number is taken when the document is issued.',
        zh: '用于法定单据，单据生效时取号。',
      },
      default: false,
    }),
  },
  uniqueTogether: [['object', 'field']],
  list: {
    columns: ['object', 'field', 'prefix', 'dateParts', 'digits', 'gapFree'],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Number scheme', zh: '编号规则' },
      fields: ['object', 'field', 'prefix', 'dateParts', 'digits', 'perUnit', 'gapFree'],
    },
  ],
  icon: 'hash',
});
