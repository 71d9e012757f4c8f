import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { spreadInput } from './fields.ts';

/** How many customers of a class one of us looks after at most. */
export const portfolio = defineObject({
  name: 'portfolio',
  label: {
    one: { en: 'Portfolio', zh: '客户组合' },
    many: { en: 'Portfolios', zh: '客户组合' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '组合名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    holder: field.user({ label: { en: 'Person', zh: '销售人员' }, required: true }),
    classValue: field.link({
      object: 'class-value',
      label: { en: 'Customers of class', zh: '客户等级' },
      help: { en: 'All his customers where empty.', zh: '留空则为其全部客户。' },
      onDelete: 'with-parent',
    }),
    most: field.number({
      label: { en: 'At most', zh: '上限' },
      required: true,
      min: 0,
      max: 1000000,
    }),
    note: field.text({ label: { en: 'Note', zh: '说明' }, max: 300 }),
  },
  uniqueTogether: [['holder', 'classValue']],
  caps: {
    code: 'portfolio.full',
    over: {
      object: 'party',
      // People of a company come with it; they are no customers of their own.
      where: {
        any: [
          { field: 'kind', op: 'isNot', value: 'person' },
          { field: 'account', op: 'isEmpty' },
        ],
      },
    },
    holder: 'holder',
    most: 'most',
    value: 'classValue',
    classes: { object: 'party-class', link: 'party', value: 'value' },
  },
  list: { columns: ['name', 'holder', 'classValue', 'most', 'note'], sort: 'name' },
  form: [
    {
      label: { en: 'Portfolio', zh: '客户组合' },
      fields: ['name', 'holder', 'classValue', 'most', 'note'],
    },
  ],
  actions: {
    spread: {
      label: { en: 'Share out customers', zh: '批量分配客户' },
      on: 'object',
      input: spreadInput,
    },
  },
  icon: 'briefcase',
});
