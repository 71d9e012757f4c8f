import type { Texts } from '#kit/text.ts';

/** Sentences about prices and discounts. */
export const priceTexts: Texts = {
  'price.overlaps': {
    en: 'A price for this product, unit and quantity stands from {from} until {until} already. Choose other days.',
    zh: '该产品、单位和数量在 {from} 至 {until} 已有价格，请调整日期。',
  },
  'price.other-currency': {
    en: 'The prices of this list are in {currency}.',
    zh: '该价目表的价格币种为 {currency}。',
  },
  'discount-table.bands-not-rising': {
    en: 'Every band begins above the one before. Put them in order, each start once.',
    zh: '折扣档的起点须逐档递增且不重复。',
  },
};
