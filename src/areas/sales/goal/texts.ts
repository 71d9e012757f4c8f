import type { Texts } from '#kit/text.ts';

/** Sentences about goals. */
export const goalTexts: Texts = {
  'goal.not-first': {
    en: 'A goal begins on the first day of a month.',
    zh: '业绩目标须从某月 1 日开始。',
  },
  'goal.agreed': {
    en: 'This goal is agreed. Use “Adjust”, which asks why and keeps what was.',
    zh: '该目标已确认，请使用“调整”，填写原因并保留原值。',
  },
  'goal.other-measure': {
    en: 'A part counts the same as the goal that it is part of.',
    zh: '分解目标的考核指标须与上级目标一致。',
  },
  'goal.outside': {
    en: 'A part lies within the period of the goal that it is part of.',
    zh: '分解目标的周期须在上级目标的周期之内。',
  },
  'goal.two-ways': {
    en: 'The parts of one goal are either periods or people, units and products of the same period; both at once would count everything twice.',
    zh: '同一目标只能按时间分解，或按同周期的部门、人员、产品分解；同时使用会重复计算。',
  },
  'goal.has-parts': {
    en: 'This goal has parts already. Split one of these, or delete them first.',
    zh: '该目标已经分解。请对下级目标继续分解，或先删除分解目标。',
  },
  'goal.no-parts': {
    en: 'There is nothing to split this goal into: no such units, people or products, or the period is too short.',
    zh: '没有可分解的对象：没有相应的下级部门、人员或产品线，或周期过短。',
  },
  'goal.no-unit': {
    en: 'Name a unit in the goal first: its people share the goal.',
    zh: '请先在目标中选择考核部门，再按其人员分解。',
  },
  'goal.not-agreed': {
    en: 'Only an agreed goal is adjusted; a draft is simply edited.',
    zh: '只有已确认的目标才需要调整；草稿可直接编辑。',
  },
  'goal.counter-too-small': {
    en: 'The goal to set it off at has only {target}.',
    zh: '对应调整的目标仅有 {target}，不足以抵减。',
  },
  'goal.counter-itself': {
    en: 'A goal is not set off against itself; choose another of the same measure.',
    zh: '请选择同一考核指标的另一个目标。',
  },
  'goal.not-beside': {
    en: 'Only goals with the same measure and period and of the same goal above become one.',
    zh: '只有同一上级、同一指标、同一周期的目标才能合并。',
  },
};
