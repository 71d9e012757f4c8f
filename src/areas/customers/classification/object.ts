import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A scheme that sorts customers into classes: key, ordinary, small; A, B, C; VIP. */
export const classification = defineObject({
  name: 'classification',
  label: {
    one: { en: 'Classification', zh: '分类方案' },
    many: { en: 'Classifications', zh: '分类方案' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '方案名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    purpose: field.text({ label: { en: 'Purpose', zh: '用途' }, max: 300 }),
    appliesTo: field.manyChoice({
      label: { en: 'Sorts', zh: '适用对象' },
      required: true,
      options: {
        organisation: { label: { en: 'Companies', zh: '公司' } },
        person: { label: { en: 'People', zh: '个人' } },
        household: { label: { en: 'Households', zh: '家庭' } },
      },
    }),
    method: field.choice({
      label: { en: 'Given', zh: '分类方式' },
      required: true,
      default: 'by-hand',
      options: {
        'by-hand': { label: { en: 'By hand', zh: '人工' } },
        'by-rule': { label: { en: 'By rule', zh: '规则' } },
      },
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'purpose', 'appliesTo', 'method', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Classification', zh: '分类方案' },
      fields: ['name', 'purpose', 'appliesTo', 'method', 'active'],
    },
  ],
  related: [
    { object: 'class-value', link: 'classification', label: { en: 'Classes', zh: '类别' } },
    {
      object: 'party-class',
      link: 'classification',
      label: { en: 'Classed customers', zh: '已分类客户' },
    },
  ],
  icon: 'layers',
});
