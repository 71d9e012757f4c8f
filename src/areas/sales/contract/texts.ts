import type { Texts } from '#kit/text.ts';

/** Sentences about contracts. */
export const contractTexts: Texts = {
  'contract.stands': {
    en: 'This contract is signed and stands as it is. Use “Amend”, which asks why and keeps what was.',
    zh: '该合同已签订，不能直接修改。请使用“变更”，填写原因并保留原内容。',
  },
  'contract.over': {
    en: 'This contract is over; it is not changed any more.',
    zh: '该合同已结束，不能再修改。',
  },
  'contract.not-open': {
    en: 'Only a draft or an approved contract is signed.',
    zh: '只有草稿或已批准的合同才能签订。',
  },
  'contract.not-running': {
    en: 'Only a signed contract that is not over can do this.',
    zh: '只有执行中的合同才能进行此操作。',
  },
  'contract.not-renewable': {
    en: 'A contract is renewed once it was signed and has an end; this one has been renewed already or has none.',
    zh: '只有已签订且有到期日的合同才能续签；该合同已续签过或没有到期日。',
  },
  'contract.needs-approval': {
    en: 'By the rule “{rule}” this contract needs approval before it is signed. Submit it first.',
    zh: '按规则“{rule}”，该合同签订前需要审批，请先提交审批。',
  },
  'contract.ends-first': {
    en: 'The contract ends before it begins.',
    zh: '到期日期早于生效日期。',
  },
  'contract.nothing-amended': {
    en: 'Nothing would change. Fill in what is to be other than it is.',
    zh: '没有任何变化，请填写需要变更的内容。',
  },
  'contract-batch.too-much': {
    en: 'Only {left} of this batch is left to deliver.',
    zh: '该批次剩余未交数量仅为 {left}。',
  },
  'contract-batch.below-delivered': {
    en: '{delivered} of this batch is delivered already; it cannot become less.',
    zh: '该批次已交付 {delivered}，数量不能更少。',
  },
};
