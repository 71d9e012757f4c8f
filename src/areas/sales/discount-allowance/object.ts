import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** How far whoever carries a role may go below the price that the system gives. */
export const discountAllowance = defineObject({
  name: 'discount-allowance',
  label: {
    one: { en: 'Allowed discount', zh: '折扣权限' },
    many: { en: 'Allowed discounts', zh: '折扣权限' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '权限名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    role: field.link({
      object: 'role',
      label: { en: 'Role', zh: '角色' },
      help: { en: 'Everyone where empty.', zh: '留空则适用于所有人。' },
    }),
    product: field.link({
      object: 'product',
      label: { en: 'Product', zh: '产品' },
      onDelete: 'with-parent',
    }),
    family: field.link({
      object: 'product-family',
      label: { en: 'Product family', zh: '产品线' },
      onDelete: 'with-parent',
    }),
    list: field.link({
      object: 'price-list',
      label: { en: 'Price list', zh: '价目表' },
      onDelete: 'with-parent',
    }),
    percent: field.percent({
      label: { en: 'At most percent off', zh: '最大折扣 %' },
      help: {
        en: 'Of the price that lists, tables and promotions give. What is said of a product goes before its family, its list and all.',
        zh: '以价目表、折扣表和促销得出的价格为基准。产品优先于产品线、价目表和全部。',
      },
      required: true,
      min: '0',
      max: '100',
    }),
    belowFloor: field.yesNo({
      label: { en: 'May go below the floor price', zh: '可低于底价' },
      default: false,
    }),
  },
  uniqueTogether: [['role', 'product', 'family', 'list']],
  list: {
    columns: ['name', 'role', 'product', 'family', 'list', 'percent', 'belowFloor'],
    sort: 'name',
  },
  form: [
    {
      label: { en: 'Allowed discount', zh: '折扣权限' },
      fields: ['name', 'role', 'product', 'family', 'list', 'percent', 'belowFloor'],
    },
  ],
  icon: 'shield-check',
});
