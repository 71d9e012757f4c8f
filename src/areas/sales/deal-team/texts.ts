import type { Texts } from '#kit/text.ts';

/** Sentences about who works on an opportunity. */
export const dealTeamTexts: Texts = {
  'deal-team.too-much': {
    en: 'The members would have {given} percent together. Leave no more than 100.',
    zh: '成员业绩比例合计为 {given}%，不能超过 100%。',
  },
  'deal-team.is-owner': {
    en: 'The owner has what is left of the credit and needs no place in the team.',
    zh: '负责人自动获得剩余比例，无需加入团队。',
  },
  'competitor-entry.no-name': {
    en: 'Name the competitor, or choose the company.',
    zh: '填写竞争对手名称，或选择公司。',
  },
};
