import { defineTexts } from '#web/language/i18n.ts';

export const personalFieldTexts = defineTexts({
  'title': { en: 'Personal fields', zh: '个人信息字段' },
  'lead': {
    en: 'Which fields of people and households are personal, what they are held for, and what allows it. The copy for the person says so, and the consents of a customer show what is missing.',
    zh: '说明个人和家庭的哪些字段属于个人信息、用于何种目的、依据为何。交给本人的副本会一并说明，客户的同意记录页会提示缺少的依据。',
  },
  'field': { en: 'Field', zh: '字段' },
  'purpose': { en: 'Held for', zh: '处理目的' },
  'ground': { en: 'Ground', zh: '合法依据' },
  'purpose.of': { en: 'What {field} is held for', zh: '{field}的处理目的' },
  'ground.of': { en: 'Ground for {field}', zh: '{field}的合法依据' },
  'not-personal': { en: 'Not personal', zh: '非个人信息' },
  'undecided': { en: 'Not decided', zh: '未确定' },
  'saved': { en: 'Register saved', zh: '已保存' },
  'gaps': { en: 'Held without what it needs', zh: '以下信息缺少处理依据' },
  'gap.no-purpose': { en: 'no purpose is registered', zh: '未登记处理目的' },
  'gap.no-ground': { en: 'no ground is registered', zh: '未登记合法依据' },
  'gap.consent-missing': {
    en: 'needs consent to “{purpose}”, which was not given',
    zh: '须取得“{purpose}”的同意，尚未取得',
  },
  'gap.consent-withdrawn': {
    en: 'needs consent to “{purpose}”, which was withdrawn',
    zh: '“{purpose}”的同意已撤回',
  },
});
