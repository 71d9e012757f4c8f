import type { Texts } from '#kit/text.ts';

/** Sentences about customer pools. */
export const poolTexts: Texts = {
  'pool.not-member': {
    en: 'You are no member of this pool. Ask whoever is in charge of it.',
    zh: '您不是该公海的成员，请联系公海管理员。',
  },
  'pool.not-in-charge': {
    en: 'Only who is in charge of the pool gives out its customers.',
    zh: '只有公海管理员可以分配公海客户。',
  },
  'pool.not-active': {
    en: 'This pool is not in use. Choose another one.',
    zh: '该公海未启用，请选择其他公海。',
  },
  'pool.taken': {
    en: 'Somebody was faster: {count} of these customers are no longer in the pool. Choose others.',
    zh: '有 {count} 位客户已被他人领取，请重新选择。',
  },
  'pool.taker-gone': {
    en: 'One of these people no longer works here. Choose somebody else.',
    zh: '所选人员中有人已停用，请重新选择。',
  },
  'pool.day-limit': {
    en: 'You may claim {most} a day and have claimed {done}. Go on tomorrow.',
    zh: '每日最多领取 {most} 个，今日已领取 {done} 个，请明日再领。',
  },
  'pool.most-held': {
    en: 'Nobody holds more than {most} of these customers; {held} are held already. Give some back first.',
    zh: '每人最多持有 {most} 个客户，现已持有 {held} 个，请先退回一部分。',
  },
  'pool.rests': {
    en: '“{name}” is new in the pool and rests until {until}.',
    zh: '“{name}”刚进入公海，{until} 后方可领取。',
  },
  'pool.waits': {
    en: 'You had “{name}” until lately and may claim him again from {on}.',
    zh: '您不久前负责过“{name}”，{on} 起才能再次领取。',
  },
  'pool.not-yours': {
    en: '“{name}” is not yours to give away. Ask his owner or somebody who may assign him.',
    zh: '“{name}”不由您负责，请联系其负责人或有分配权限的人。',
  },
  'pool.no-owner': {
    en: '“{name}” has no owner, so there is nothing to give back or to protect.',
    zh: '“{name}”目前没有负责人，无需退回或保护。',
  },
  'pool.none-fits': {
    en: 'No pool takes “{name}”. Choose one, or widen the customers of a pool.',
    zh: '没有适合“{name}”的公海，请指定公海或放宽公海的客户范围。',
  },
  'pool.no-extensions': {
    en: 'The pool “{pool}” allows no longer protection.',
    zh: '公海“{pool}”不允许延长保护期。',
  },
  'pool.extended-enough': {
    en: 'The protection of “{name}” was extended {most} times, and that is the most.',
    zh: '“{name}”的保护期已延长 {most} 次，达到上限。',
  },
  'portfolio.full': {
    en: '{person} would look after {held} customers of “{cap}”, and the cap is {most}. Choose somebody else, or raise the cap.',
    zh: '{person}的“{cap}”将达到 {held} 个，超过上限 {most} 个，请改派他人或调高上限。',
  },
};
