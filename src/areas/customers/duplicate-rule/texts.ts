import type { Texts } from '#kit/text.ts';

export const duplicateTexts: Texts = {
  'duplicate.exists': {
    en: '{name} is there already and looks the same. Open it, or say that both are to stand.',
    zh: '已有相似记录“{name}”。请打开该记录，或确认仍要新建。',
  },
  'duplicate.exists-hidden': {
    en: 'A record like this is there already; you may not see it. Ask your administrator, or say that both are to stand.',
    zh: '已存在相似记录，但您无权查看。请联系管理员，或确认仍要新建。',
  },
  'duplicate.not-yours': {
    en: 'Only who may enter {object} can ask whether they are there already.',
    zh: '仅可录入{object}的人员可以查重。',
  },
  'duplicate.rules-not-yours': {
    en: 'Only who keeps the rules for duplicates can try them out.',
    zh: '仅查重规则的维护人员可以试算。',
  },
  'duplicate.settled': {
    en: 'This group is settled already. Load the page again.',
    zh: '该重复组已处理，请刷新页面。',
  },
  'duplicate.no-object': {
    en: 'There are no records called “{object}” to compare. Pick other ones.',
    zh: '没有可比对的对象“{object}”，请重新选择。',
  },
  'duplicate.no-field': {
    en: '{object} have no field “{field}” that can be compared. Pick another one.',
    zh: '“{object}”没有可比对的字段“{field}”，请重新选择。',
  },
};
