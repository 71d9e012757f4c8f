import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** An option that a workspace adds to a choice of the product that is open, or says in its own words or switches off. */
export const ownOption = defineObject({
  name: 'own-option',
  label: {
    one: { en: 'Own option', zh: '自定义选项' },
    many: { en: 'Own options', zh: '自定义选项' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'label',
  fields: {
    object: field.text({ label: { en: 'Object', zh: '所属对象' }, required: true, max: 60 }),
    field: field.text({ label: { en: 'Field', zh: '字段' }, required: true, max: 60 }),
    code: field.text({
      label: { en: 'Code', zh: '编码' },
      required: true,
      max: 60,
      pattern: '^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$',
      patternText: { en: 'letters, digits and hyphens', zh: '字母、数字和连字符' },
    }),
    labelEn: field.text({ label: { en: 'Label in English', zh: '英文标签' }, max: 80 }),
    labelZh: field.text({ label: { en: 'Label in Chinese', zh: '中文标签' }, max: 80 }),
    label: field.formula({
      label: { en: 'Label', zh: '标签' },
      readOnly: true,
      result: 'text',
      from: ['labelZh', 'labelEn', 'code'],
      compute: ({ labelZh, labelEn, code }) => labelZh ?? labelEn ?? code,
    }),
    color: field.choice({
      label: { en: 'Colour', zh: '颜色' },
      options: {
        grey: { label: { en: 'Grey', zh: '灰' }, color: 'grey' },
        teal: { label: { en: 'Teal', zh: '青' }, color: 'teal' },
        blue: { label: { en: 'Blue', zh: '蓝' }, color: 'blue' },
        violet: { label: { en: 'Violet', zh: '紫' }, color: 'violet' },
        pink: { label: { en: 'Pink', zh: '粉' }, color: 'pink' },
        red: { label: { en: 'Red', zh: '红' }, color: 'red' },
        amber: { label: { en: 'Amber', zh: '橙' }, color: 'amber' },
        green: { label: { en: 'Green', zh: '绿' }, color: 'green' },
      },
    }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, min: 0 }),
    active: field.yesNo({
      label: { en: 'Offered for new values', zh: '可供选择' },
      default: true,
    }),
  },
  uniqueTogether: [['object', 'field', 'code']],
  list: { columns: ['label', 'object', 'field', 'code', 'active'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Option', zh: '选项' },
      fields: ['object', 'field', 'code', 'labelZh', 'labelEn', 'color', 'position', 'active'],
    },
  ],
  internal: true,
  icon: 'list-plus',
});
