import type { Texts } from '#kit/text.ts';

/** Sentences about requests of persons over their own data. */
export const dataRequestTexts: Texts = {
  'data-request.unchecked': {
    en: 'Check first that the request comes from the person himself, and say so.',
    zh: '答复前请先核实请求人身份，并勾选“已核实身份”。',
  },
  'data-request.no-answer': {
    en: 'Say how the request was answered.',
    zh: '请填写如何答复。',
  },
  'data-request.due-before-received': {
    en: 'The request is due before it was received.',
    zh: '答复期限早于收到日期。',
  },
};
