import { defineTexts } from '#web/language/i18n.ts';

export const operatorTexts = defineTexts({
  is: { en: 'is', zh: '是' },
  isNot: { en: 'is not', zh: '不是' },
  in: { en: 'is one of', zh: '属于' },
  notIn: { en: 'is none of', zh: '不属于' },
  isEmpty: { en: 'is empty', zh: '为空' },
  isNotEmpty: { en: 'is not empty', zh: '不为空' },
  contains: { en: 'contains', zh: '包含' },
  startsWith: { en: 'starts with', zh: '开头是' },
  gt: { en: 'is more than', zh: '大于' },
  gte: { en: 'is at least', zh: '不小于' },
  lt: { en: 'is less than', zh: '小于' },
  lte: { en: 'is at most', zh: '不大于' },
  between: { en: 'is between', zh: '介于' },
  within: { en: 'is within', zh: '在' },
  before: { en: 'is before', zh: '早于' },
  after: { en: 'is after', zh: '晚于' },
  hasAny: { en: 'has any of', zh: '包含任一' },
  hasAll: { en: 'has all of', zh: '包含全部' },
  hasNone: { en: 'has none of', zh: '不包含' },
  or: { en: 'or', zh: '或' },
});
