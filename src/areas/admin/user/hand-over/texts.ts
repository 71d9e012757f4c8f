import type { Texts } from '#kit/text.ts';

export const handOverTexts: Texts = {
  'hand-over.no-receiver': {
    en: 'Say who gets the records before they are handed over.',
    zh: '请先选择接收人。',
  },
  'hand-over.to-himself': {
    en: 'The records of a person cannot be handed over to the same person. Choose somebody else.',
    zh: '不能交接给本人，请选择其他人。',
  },
  'hand-over.receiver-gone': {
    en: 'A receiver is no active user. Choose somebody who works here.',
    zh: '接收人未启用，请选择在职人员。',
  },
  'hand-over.not-your-line': {
    en: 'You hand over for people who report to you. Ask an administrator for the others.',
    zh: '只能交接您下属的数据，其他人员请联系管理员。',
  },
  'hand-over.oneself': {
    en: 'Nobody deactivates himself. Ask another administrator.',
    zh: '不能停用自己，请联系其他管理员。',
  },
};
