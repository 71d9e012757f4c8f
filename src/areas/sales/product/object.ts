import { defineObject } from '#model/object.ts';
import {
  priceInput,
  priceReply,
  productDetails,
  productLife,
  productNames,
  productSelling,
  proposeInput,
  proposeReply,
} from './fields.ts';

/** Something that we sell: goods, a service, or a bundle of these. */
export const product = defineObject({
  name: 'product',
  label: { one: { en: 'Product', zh: '产品' }, many: { en: 'Products', zh: '产品' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: { ...productNames, ...productSelling, ...productLife, ...productDetails },
  list: {
    columns: ['code', 'name', 'specification', 'family', 'kind', 'unit', 'taxRate', 'untilOn'],
    sort: 'name',
  },
  form: [
    { label: { en: 'Product', zh: '产品' }, fields: Object.keys(productNames) },
    { label: { en: 'Selling', zh: '销售' }, fields: Object.keys(productSelling) },
    { label: { en: 'Life', zh: '生命周期' }, fields: Object.keys(productLife) },
    { label: { en: 'Details', zh: '详细资料' }, fields: Object.keys(productDetails) },
  ],
  related: [
    {
      object: 'bundle-line',
      link: 'bundle',
      label: { en: 'Parts of the bundle', zh: '套餐组件' },
    },
    { object: 'option-rule', link: 'bundle', label: { en: 'Option rules', zh: '配置规则' } },
    {
      object: 'product-unit',
      link: 'product',
      label: { en: 'Further units', zh: '其他单位' },
    },
    {
      object: 'product-relation',
      link: 'product',
      label: { en: 'Goes with', zh: '关联产品' },
    },
    { object: 'price', link: 'product', label: { en: 'Prices', zh: '价格' } },
    {
      object: 'customer-price',
      link: 'product',
      label: { en: 'Customer prices', zh: '客户价' },
    },
  ],
  actions: {
    price: {
      label: { en: 'Prices of lines', zh: '询价' },
      on: 'object',
      input: priceInput,
      reply: priceReply,
    },
    propose: {
      label: { en: 'What goes with it', zh: '推荐搭配' },
      on: 'object',
      input: proposeInput,
      reply: proposeReply,
    },
  },
  search: ['code', 'barCode', 'otherName', 'specification'],
  icon: 'package',
  importing: {
    keys: [{ field: 'code' }, { field: 'barCode' }],
    headings: {
      name: ['productName', 'name'],
      code: ['productCode', 'sku', 'code'],
      description: ['description', 'note'],
    },
  },
});
