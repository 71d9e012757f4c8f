import type { Texts } from '#kit/text.ts';

export const accountTexts: Texts = {
  'account.same-name': {
    en: 'A company named {name} exists already. Take another name, such as one with your unit’s code, or say that both share it.',
    zh: '公司“{name}”已存在。可在名称后加部门编码，或注明两家公司同名。',
  },
  'account.registration-number': {
    en: '{number} cannot be a registration number: a character is wrong or missing. Compare it with the licence.',
    zh: '{number} 不是有效的统一社会信用代码，字符有误或缺失，请对照营业执照。',
  },
};
