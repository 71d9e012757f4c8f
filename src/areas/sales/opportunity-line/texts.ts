import type { Texts } from '#kit/text.ts';

/** Sentences about the lines of opportunities. */
export const opportunityLineTexts: Texts = {
  'opportunity-line.too-low': {
    en: 'Line {line}, “{name}”: you may go down to {lowest} each. Raise the price, or ask somebody who may give more.',
    zh: '第 {line} 行“{name}”：您可给的最低单价为 {lowest}。请提高单价，或请有权限的人处理。',
  },
  'opportunity-line.no-price': {
    en: 'Line {line}, “{name}” has no price in any list. Type one.',
    zh: '第 {line} 行“{name}”在价目表中没有价格，请填写单价。',
  },
  'opportunity-line.no-text': {
    en: 'Line {line} names neither a product nor anything else. Fill it in or take it out.',
    zh: '第 {line} 行没有产品或名称，请填写或删除该行。',
  },
  'opportunity-line.foreign': {
    en: 'Line {line} belongs to another opportunity. Add it anew.',
    zh: '第 {line} 行属于其他商机，请重新添加。',
  },
  'opportunity.amount-from-lines': {
    en: 'The amount comes from the lines. Change these, or set that the amount is typed by hand.',
    zh: '金额来自明细，请修改明细，或将金额来源改为手工填写。',
  },
};
