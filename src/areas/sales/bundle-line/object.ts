import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A part of a bundle: always in it, or an option that the customer takes or leaves. */
export const bundleLine = defineObject({
  name: 'bundle-line',
  label: {
    one: { en: 'Bundle part', zh: '组合' },
    many: { en: 'Bundle parts', zh: '组合' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    bundle: field.link({
      object: 'product',
      label: { en: 'Bundle', zh: '套餐' },
      required: true,
      onDelete: 'with-parent',
    }),
    name: field.text({
      label: { en: 'Name', zh: '组件名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    product: field.link({
      object: 'product',
      label: { en: 'Product', zh: '产品' },
      required: true,
    }),
    quantity: field.decimal({
      label: { en: 'Quantity', zh: '数量' },
      required: true,
      default: '1',
      min: '0.000001',
      scale: 6,
    }),
    presence: field.choice({
      label: { en: 'Is in the bundle', zh: '选配方式' },
      required: true,
      default: 'always',
      options: {
        always: { label: { en: 'Always', zh: '必含' }, color: 'blue' },
        standard: { label: { en: 'Unless left out', zh: '默认选中' }, color: 'teal' },
        option: { label: { en: 'If chosen', zh: '可选' }, color: 'grey' },
      },
    }),
    group: field.text({
      label: { en: 'Group of options', zh: '选项组' },
      help: {
        en: 'Memory, colour: rules say how many of a group are taken.',
        zh: '如内存、颜色；配置规则按组限定选择数量。',
      },
      max: 60,
    }),
    order: field.number({ label: { en: 'Order', zh: '顺序' }, default: 5, min: 1, max: 999 }),
    extra: field.money({
      label: { en: 'Added to the price', zh: '加价' },
      help: {
        en: 'Of the bundle if this part is chosen; the bundle includes it where empty.',
        zh: '选配时加到套餐价上；留空表示套餐已含。',
      },
    }),
    priceShare: field.percent({
      label: { en: 'Share of the price', zh: '价格分摊 %' },
      help: {
        en: 'Of the price of the bundle, for invoices and figures by product.',
        zh: '套餐价中归属该组件的比例，用于开票和产品统计。',
      },
      min: '0',
      max: '100',
    }),
  },
  uniqueTogether: [['bundle', 'name']],
  list: {
    columns: ['bundle', 'name', 'product', 'quantity', 'presence', 'group', 'extra'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Bundle part', zh: '组合' },
      fields: [
        'bundle',
        'name',
        'product',
        'quantity',
        'presence',
        'group',
        'order',
        'extra',
        'priceShare',
      ],
    },
  ],
  internal: true,
  icon: 'boxes',
});
