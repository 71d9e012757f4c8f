import type { Texts } from '#kit/text.ts';

/** Sentences about opportunities. */
export const opportunityTexts: Texts = {
  'opportunity.method-off': {
    en: 'This selling method is out of use. Choose another one.',
    zh: '该销售方法已停用，请选择其他方法。',
  },
  'opportunity.no-stages': {
    en: 'This selling method has no stages yet. Draw them first.',
    zh: '该销售方法还没有阶段，先为其添加阶段。',
  },
  'opportunity.other-method': {
    en: 'The stage belongs to another selling method. Choose one of the method of the opportunity.',
    zh: '该阶段属于其他销售方法，选择本商机所用方法的阶段。',
  },
  'opportunity.closed': {
    en: 'The opportunity is closed. Open it again before moving it.',
    zh: '商机已结束，重新打开后才能变更阶段。',
  },
  'opportunity.no-way-back': {
    en: 'The selling method lets no opportunity go back to an earlier stage.',
    zh: '该销售方法不允许退回之前的阶段。',
  },
  'opportunity.no-jumping': {
    en: 'The selling method lets no stage be left out. Move to the next stage.',
    zh: '该销售方法不允许跳过阶段，先进入下一阶段。',
  },
  'opportunity.no-dating-back': {
    en: 'The selling method lets no move be dated back. Leave the day empty.',
    zh: '该销售方法不允许补记日期，日期留空即可。',
  },
  'opportunity.gates-closed': {
    en: 'Still missing before it goes on: {names}.',
    zh: '推进前还缺少：{names}。',
  },
  'opportunity.future-day': {
    en: 'That day has not come yet. Name today or an earlier day.',
    zh: '该日期尚未到来，请选择今天或之前的日期。',
  },
  'opportunity.still-open': {
    en: 'The opportunity is open already.',
    zh: '商机正在进行中，无需重新打开。',
  },
  'opportunity.before-last-move': {
    en: 'That day lies before the last move of the opportunity. Name a later one.',
    zh: '该日期早于商机上一次阶段变更，请选择之后的日期。',
  },
};
