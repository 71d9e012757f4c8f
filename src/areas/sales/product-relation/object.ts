import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A product that goes with another, or better than it, and what to say to the customer. */
export const productRelation = defineObject({
  name: 'product-relation',
  label: {
    one: { en: 'Product relation', zh: '关联产品' },
    many: { en: 'Product relations', zh: '关联产品' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'reason',
  fields: {
    product: field.link({
      object: 'product',
      label: { en: 'Product', zh: '产品' },
      required: true,
      onDelete: 'with-parent',
    }),
    kind: field.choice({
      label: { en: 'Proposes', zh: '关联类型' },
      required: true,
      default: 'cross-sell',
      options: {
        'accessory': { label: { en: 'An accessory', zh: '配件' }, color: 'teal' },
        'cross-sell': { label: { en: 'What goes with it', zh: '交叉销售' }, color: 'blue' },
        'up-sell': { label: { en: 'A better one', zh: '追加销售' }, color: 'violet' },
        'substitute': { label: { en: 'One instead of it', zh: '替代' }, color: 'amber' },
      },
    }),
    other: field.link({
      object: 'product',
      label: { en: 'Other product', zh: '关联的产品' },
      required: true,
      onDelete: 'with-parent',
    }),
    reason: field.text({
      label: { en: 'What to say', zh: '推荐话术' },
      help: { en: 'Why the customer is better off with it.', zh: '为什么对客户有好处。' },
      max: 300,
    }),
    order: field.number({
      label: { en: 'Order', zh: '顺序' },
      default: 5,
      min: 1,
      max: 99,
      sortable: true,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  uniqueTogether: [['product', 'kind', 'other']],
  list: { columns: ['product', 'kind', 'other', 'reason', 'active'], sort: 'order' },
  form: [
    {
      label: { en: 'Product relation', zh: '关联产品' },
      fields: ['product', 'kind', 'other', 'reason', 'order', 'active'],
    },
  ],
  icon: 'git-compare',
});
