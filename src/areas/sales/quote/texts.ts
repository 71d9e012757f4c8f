import type { Texts } from '#kit/text.ts';

/** Sentences about quotes. */
export const quoteTexts: Texts = {
  'quote.stands': {
    en: 'This quote has left the house and stands as it is. Make a new version to offer something else.',
    zh: '该报价已发出，不能修改。如需调整，请生成新版本。',
  },
  'quote.not-open': {
    en: 'This quote is not open any more.',
    zh: '该报价已不是可编辑状态。',
  },
  'quote.needs-approval': {
    en: 'By the rule “{rule}” this quote needs approval before it is sent. Submit it first.',
    zh: '按规则“{rule}”，该报价发送前需要审批，请先提交审批。',
  },
  'quote.no-lines': {
    en: 'A quote without lines offers nothing. Add some first.',
    zh: '报价没有明细，请先添加。',
  },
  'quote.not-sent': {
    en: 'Only a quote that was sent is accepted or rejected.',
    zh: '只有已发送的报价才能记录客户答复。',
  },
  'quote-line.foreign': {
    en: 'Line {line} belongs to another quote. Add it anew.',
    zh: '第 {line} 行属于其他报价，请重新添加。',
  },
};
