import { z } from 'zod';
import { field } from '#model/field.ts';

export { priceInput, priceReply, proposeInput, proposeReply } from './asking.ts';

const attributesSchema = z
  .array(
    z.strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .meta({ label: { en: 'Attribute', zh: '属性' } }),
      value: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .meta({ label: { en: 'Value', zh: '属性值' } }),
    }),
  )
  .max(60);

const ofBundle = { field: 'kind', op: 'is', value: 'bundle' } as const;

/** What names a product, and where it stands. */
export const productNames = {
  name: field.text({
    label: { en: 'Name', zh: '产品名称' },
    required: true,
    max: 200,
    sortable: true,
  }),
  otherName: field.text({
    label: { en: 'Name in another language', zh: '外文名称' },
    help: { en: 'Found by the search as well.', zh: '搜索时同样可以找到。' },
    max: 200,
  }),
  code: field.text({
    label: { en: 'Code', zh: '产品编码' },
    required: true,
    max: 60,
    unique: true,
    sortable: true,
  }),
  barCode: field.text({
    label: { en: 'Bar code', zh: '条码' },
    max: 60,
    unique: true,
    sortable: true,
  }),
  family: field.link({ object: 'product-family', label: { en: 'Family', zh: '产品线' } }),
  kind: field.choice({
    label: { en: 'Kind', zh: '产品类型' },
    required: true,
    default: 'goods',
    options: {
      goods: { label: { en: 'Goods', zh: '商品' }, color: 'blue' },
      service: { label: { en: 'Service', zh: '服务' }, color: 'teal' },
      bundle: { label: { en: 'Bundle', zh: '套餐' }, color: 'violet' },
    },
  }),
  specification: field.text({ label: { en: 'Specification', zh: '规格型号' }, max: 200 }),
};

/** In what it is sold, and what it costs us. */
export const productSelling = {
  unit: field.link({ object: 'unit-of-measure', label: { en: 'Sold by the', zh: '销售单位' } }),
  bundlePrice: field.choice({
    label: { en: 'Price of the bundle', zh: '套餐计价' },
    shownWhen: ofBundle,
    default: 'own',
    options: {
      own: { label: { en: 'Its own, and what is added to it', zh: '套餐价加选配价' } },
      parts: { label: { en: 'The sum of its parts', zh: '各组件价格之和' } },
    },
  }),
  taxRate: field.link({ object: 'tax-rate', label: { en: 'Tax rate', zh: '税率' } }),
  cost: field.money({
    label: { en: 'Cost', zh: '成本' },
    help: { en: 'Of one sales unit, without tax.', zh: '每销售单位，不含税。' },
    min: '0',
  }),
  floorPrice: field.money({
    label: { en: 'Floor price', zh: '底价' },
    help: {
      en: 'Of one sales unit, without tax; below it only who is allowed to sells.',
      zh: '每销售单位，不含税；低于底价须有权限。',
    },
    min: '0',
  }),
};

/** From when until when it is sold, and how long it lasts. */
export const productLife = {
  fromOn: field.day({ label: { en: 'Sold from', zh: '上市日期' } }),
  untilOn: field.day({ label: { en: 'Sold until', zh: '停售日期' }, sortable: true }),
  replacedBy: field.link({
    object: 'product',
    label: { en: 'Replaced by', zh: '替代产品' },
    tree: true,
  }),
  lifeMonths: field.number({
    label: { en: 'Lasts months', zh: '使用寿命（月）' },
    min: 1,
    max: 1200,
  }),
  warrantyMonths: field.number({
    label: { en: 'Warranty, months', zh: '保修期（月）' },
    min: 0,
    max: 1200,
  }),
};

/** What is told of it. */
export const productDetails = {
  attributes: field.structure({
    label: { en: 'Attributes', zh: '产品属性' },
    schema: attributesSchema,
  }),
  description: field.longText({ label: { en: 'Description', zh: '产品说明' }, max: 4000 }),
};
