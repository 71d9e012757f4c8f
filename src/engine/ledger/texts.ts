import type { Texts } from '#kit/text.ts';

/** Sentences of the ledger. */
export const ledgerTexts: Texts = {
  'erase.not-yours': {
    en: 'Only administrators erase what is known of somebody.',
    zh: '仅系统管理员可清除个人信息。',
  },
  'erase.fact': {
    en: '“{object}” are figures without a history of their own. Undo the load that brought them.',
    zh: '“{object}”是没有单独历史的明细数据，请撤销载入它们的批次。',
  },
};
