import type { Texts } from '#kit/text.ts';

/** Sentences about approvals. */
export const approvalTexts: Texts = {
  'approval.no-rule': {
    en: 'No approval rule fits this record.',
    zh: '没有适用于此记录的审批规则。',
  },
  'approval.waits-already': {
    en: 'This record waits for approval already.',
    zh: '此记录已在审批中。',
  },
  'approval.over': { en: 'This approval is over.', zh: '该审批已结束。' },
  'approval.not-your-turn': {
    en: 'It is not your turn to decide.',
    zh: '当前不是由您审批。',
  },
  'approval.not-submitter': {
    en: 'Only who submitted it may do that.',
    zh: '只有提交人可以执行此操作。',
  },
  'approval.only-back': {
    en: 'It can only go back to a step before step {step}.',
    zh: '只能退回到第 {step} 步之前。',
  },
  'approval.same-person': {
    en: 'Choose somebody else than the approver.',
    zh: '请选择审批人以外的人员。',
  },
  'approval.nobody': {
    en: 'This person is not active any more.',
    zh: '该人员已停用。',
  },
  'approval.nudged-already': {
    en: 'They were nudged within the last hour.',
    zh: '一小时内已催办过。',
  },
  'approval-rule.no-default': {
    en: 'The last way needs to be without a condition: it is taken where no other fits.',
    zh: '最后一条审批路径不能有条件：其他路径都不符合时使用它。',
  },
};
