import type { Texts } from '#kit/text.ts';

/** Sentences of refused conditions. */
export const conditionTexts: Texts = {
  'condition.field-unknown': {
    en: 'There is no field “{field}” here that you may filter by.',
    zh: '此处没有可供您筛选的字段“{field}”。',
  },
  'condition.link-unknown': {
    en: 'There is no list of records “{link}” here that you may filter by.',
    zh: '此处没有可供您筛选的关联列表“{link}”。',
  },
  'condition.needs-quantifier': {
    en: '“{field}” leads over several records. Say whether any, all or none of them must match.',
    zh: '“{field}”关联多条记录，请说明是任一、全部还是没有一条符合。',
  },
  'condition.operator-unfit': {
    en: '“{field}” cannot be compared with “{op}”. Choose another comparison.',
    zh: '“{field}”不能用“{op}”比较，请选择其他比较方式。',
  },
  'condition.value-unfit': {
    en: 'The value to compare “{field}” with does not fit. Give one of the field’s own kind.',
    zh: '与“{field}”比较的值不合适，请填写与该字段类型相符的值。',
  },
  'condition.too-deep': {
    en: 'Conditions nest at most {limit} levels deep. Split this one up.',
    zh: '条件最多嵌套 {limit} 层，请拆分。',
  },
  'condition.too-long': {
    en: 'A condition has at most {limit} comparisons. Shorten this one.',
    zh: '一个条件最多包含 {limit} 个比较，请精简。',
  },
  'condition.roll-up-not-kept': {
    en: 'The figure “{field}” is not known for these records. Leave it out of the filter.',
    zh: '这些记录没有汇总值“{field}”，请从筛选条件中去掉。',
  },
};
