import type { Texts } from '#kit/text.ts';

/** Sentences about leads. */
export const leadTexts: Texts = {
  'lead.without-name': {
    en: 'Name the person, the company or the lead.',
    zh: '填写联系人姓名、公司名称或线索名称。',
  },
  'lead.settled': {
    en: 'The lead is settled. Open it again first.',
    zh: '线索已处理完成，先重新打开。',
  },
  'lead.qualified': {
    en: 'The lead has been qualified. Undo that in its history to have it back.',
    zh: '线索已转化，如需恢复，在历史记录中撤销转化。',
  },
  'lead.twins': {
    en: 'These customers look alike: {names}. Choose the one it is, or say that they are not the same.',
    zh: '发现相似客户：{names}。请选择对应客户，或确认不是同一客户。',
  },
  'lead.reach-hidden': {
    en: 'You do not see how the lead is reached, so somebody who does must qualify it.',
    zh: '你无权查看线索的联系方式，须由有权查看的人员转化。',
  },
  'lead.still-open': {
    en: 'The lead is open already.',
    zh: '线索正在处理中，无需重新打开。',
  },
  'lead.worked-on': {
    en: 'Somebody works on the lead already.',
    zh: '线索已在跟进中。',
  },
  'lead.nurture-past': {
    en: 'That day is over. Name a day from tomorrow on.',
    zh: '该日期已过，选择明天或之后的日期。',
  },
  'lead.not-in-pool': {
    en: 'The lead does not lie in a pool any more. Somebody else was faster.',
    zh: '线索已不在线索池中，可能已被他人领取。',
  },
  'lead.not-member': {
    en: 'Only people of the assignment rule claim from its pool.',
    zh: '只有分配规则中的人员可以领取该池的线索。',
  },
  'lead.enough': {
    en: 'You have as many leads as the rule allows. Settle some first, or wait until tomorrow.',
    zh: '您的线索数已达上限，请先处理现有线索或明天再领取。',
  },
  'lead.no-rule': {
    en: 'No active assignment rule fits the lead.',
    zh: '没有符合该线索的启用分配规则。',
  },
  'lead.has-no-owner': {
    en: 'Nobody has the lead.',
    zh: '线索没有负责人。',
  },
  'lead.person-gone': {
    en: 'That person is switched off. Choose another one.',
    zh: '该人员已停用，请选择其他人员。',
  },
};
