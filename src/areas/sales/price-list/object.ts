import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { periodFields, whomFields } from './fields.ts';

/** Prices in one currency for some customers and a time. */
export const priceList = defineObject({
  name: 'price-list',
  label: { one: { en: 'Price list', zh: '价目表' }, many: { en: 'Price lists', zh: '价目表' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '价目表名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    currency: field.text({
      label: { en: 'Currency', zh: '币种' },
      help: { en: 'Of all its prices.', zh: '表内全部价格的币种。' },
      required: true,
      pattern: '^[A-Z]{3}$',
      patternText: { en: 'Three capital letters, such as CNY.', zh: '三位大写字母，如 CNY。' },
    }),
    includesTax: field.yesNo({
      label: { en: 'Prices include tax', zh: '含税价' },
      default: false,
    }),
    order: field.number({
      label: { en: 'Order', zh: '优先顺序' },
      help: {
        en: 'The first list that fits the customer and has the product gives the price.',
        zh: '取第一个适用于该客户且含该产品的价目表。',
      },
      required: true,
      default: 50,
      min: 1,
      max: 999,
      sortable: true,
    }),
    places: field.number({
      label: { en: 'Rounded to places', zh: '小数位数' },
      help: {
        en: 'Of a discounted price; as the currency has where empty, -1 is tens.',
        zh: '折后价取整到几位小数；留空按币种，-1 表示取整到十位。',
      },
      min: -4,
      max: 6,
    }),
    rounding: field.choice({
      label: { en: 'Rounded', zh: '舍入方式' },
      default: 'half-up',
      options: {
        'half-up': { label: { en: 'Half up', zh: '四舍五入' } },
        'half-even': { label: { en: 'Half to even', zh: '银行家舍入' } },
        'down': { label: { en: 'Down', zh: '向下舍去' } },
        'up': { label: { en: 'Up', zh: '向上进位' } },
      },
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    ...periodFields,
    ...whomFields,
    note: field.text({ label: { en: 'Note', zh: '备注' }, max: 300 }),
  },
  list: {
    columns: ['name', 'currency', 'includesTax', 'order', 'fromOn', 'untilOn', 'active'],
    sort: 'order',
  },
  form: [
    {
      label: { en: 'Price list', zh: '价目表' },
      fields: [
        'name',
        'currency',
        'includesTax',
        'order',
        'active',
        ...Object.keys(periodFields),
        'note',
      ],
    },
    { label: { en: 'For whom', zh: '适用范围' }, fields: Object.keys(whomFields) },
    { label: { en: 'Rounding', zh: '取整' }, fields: ['places', 'rounding'] },
  ],
  related: [{ object: 'price', link: 'list', label: { en: 'Prices', zh: '价格' } }],
  icon: 'list-plus',
});
