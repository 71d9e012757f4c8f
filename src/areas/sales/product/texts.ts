import type { Texts } from '#kit/text.ts';

/** Sentences about products, their bundles and relations. */
export const productTexts: Texts = {
  'product-relation.itself': {
    en: 'A product goes with another one. Choose a different product.',
    zh: '产品不能与自身关联，请选择其他产品。',
  },
  'product-unit.is-sales-unit': {
    en: 'The product is sold by this unit already. Choose another one.',
    zh: '该单位已是产品的销售单位，请选择其他单位。',
  },
  'product.still-bundle': {
    en: '“{name}” has parts. Take them out before it stops being a bundle.',
    zh: '“{name}”还有套餐组件，请先移除组件再更改类型。',
  },
  'product.part-of-bundle': {
    en: '“{name}” is part of a bundle, and bundles hold no bundles.',
    zh: '“{name}”是其他套餐的组件，套餐不能再包含套餐。',
  },
  'bundle-line.no-bundle': {
    en: '“{name}” is no bundle. Set its kind to bundle first.',
    zh: '“{name}”不是套餐，请先将其产品类型改为套餐。',
  },
  'bundle-line.nested': {
    en: '“{name}” is a bundle itself, and bundles hold no bundles. Choose its parts.',
    zh: '“{name}”本身是套餐，套餐不能再包含套餐，请直接选择其组件。',
  },
  'option-rule.other-bundle': {
    en: 'This part belongs to another bundle. Choose a part of the same one.',
    zh: '该组件属于其他套餐，请选择同一套餐的组件。',
  },
  'option-rule.one-part': {
    en: 'A rule joins two different parts. Choose another one.',
    zh: '规则须关联两个不同的组件，请重新选择。',
  },
};
