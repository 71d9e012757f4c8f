import type { Texts } from '#kit/text.ts';

/** Sentences about contacting customers. */
export const contactPolicyTexts: Texts = {
  'contact-policy.half-quiet': {
    en: 'Quiet hours need a beginning and an end.',
    zh: '免打扰时段须同时填写开始和结束时间。',
  },
  'contact.refused': {
    en: 'This contact is refused: {reasons}. The refusal is kept with the customer.',
    zh: '此次联系被拒绝：{reasons}。拒绝已记入客户的抑制记录。',
  },
  'contact.nobody': {
    en: 'Say whom you mean, by the customer or by an address.',
    zh: '请指明客户，或给出号码、邮箱。',
  },
  'contact.not-overridable': {
    en: 'Nobody may override this: it is the customer’s own will.',
    zh: '这是客户本人的意愿，任何人不得越权联系。',
  },
  'contact.may-not-override': {
    en: 'You may not override the contact policy. Ask somebody who leads the team.',
    zh: '您无权越过接触规则，请联系主管处理。',
  },
  'contact.override-needs-reason': {
    en: 'Say why this contact is needed all the same.',
    zh: '请说明仍需联系的理由。',
  },
  'suppression.already': {
    en: 'Somebody has overridden this already.',
    zh: '该抑制记录已被越权放行。',
  },
};
