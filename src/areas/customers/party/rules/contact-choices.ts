import type { Text } from '#kit/text.ts';
import type { Option } from '#model/field.ts';

export const channelNames = ['phone', 'email', 'message', 'wechat', 'letter', 'visit'] as const;
export type Channel = (typeof channelNames)[number];

/** The ways by which we reach a customer. */
export const channels = {
  phone: { label: { en: 'Phone', zh: '电话' } },
  email: { label: { en: 'E-mail', zh: '邮件' } },
  message: { label: { en: 'Text message', zh: '短信' } },
  wechat: { label: { en: 'WeChat', zh: '微信' } },
  letter: { label: { en: 'Letter', zh: '信函' } },
  visit: { label: { en: 'Visit', zh: '拜访' } },
} as const satisfies Record<Channel, Option>;

export const purposeNames = ['sales', 'service', 'survey', 'marketing', 'transaction'] as const;
export type Purpose = (typeof purposeNames)[number];

/** What a contact is for. */
export const purposes = {
  marketing: { label: { en: 'Marketing', zh: '营销' } },
  sales: { label: { en: 'Sales', zh: '销售' } },
  service: { label: { en: 'Service', zh: '服务' } },
  survey: { label: { en: 'Surveys', zh: '调查' } },
  transaction: { label: { en: 'Existing order or contract', zh: '订单与合同履行' } },
} as const satisfies Record<Purpose, Option>;

/** Why a contact was refused, in the order in which people are told. */
export const reasons = {
  'do-not-contact': { label: { en: 'The customer is not to be contacted', zh: '客户禁止联系' } },
  'consent-withdrawn': {
    label: { en: 'The customer opted out of this', zh: '客户已撤回同意（退订）' },
  },
  'consent-missing': {
    label: { en: 'The customer has not agreed to this', zh: '客户尚未同意此类联系' },
  },
  'address-do-not-use': {
    label: { en: 'This number or address is not to be used', zh: '该联系方式禁止使用' },
  },
  'address-invalid': {
    label: { en: 'This number or address does not work', zh: '该联系方式无效' },
  },
  'address-missing': {
    label: { en: 'No number or address for this is known', zh: '没有可用的联系方式' },
  },
  'message-too-long': {
    label: { en: 'The message is longer than allowed', zh: '内容超过字数上限' },
  },
  'too-many-files': {
    label: { en: 'It has more files than allowed', zh: '附件超过数量上限' },
  },
  'complaint-open': { label: { en: 'A complaint is still open', zh: '有未结投诉' } },
  'quiet-hours': { label: { en: 'It is within quiet hours', zh: '处于免打扰时段' } },
  'quiet-day': { label: { en: 'It is a quiet day', zh: '处于免打扰日' } },
  'outside-preferred-time': {
    label: { en: 'It is outside the customer’s preferred time', zh: '不在客户偏好时间内' },
  },
  'limit-day': { label: { en: 'The limit per day is reached', zh: '已达每日联系上限' } },
  'limit-week': { label: { en: 'The limit per week is reached', zh: '已达每周联系上限' } },
  'limit-month': { label: { en: 'The limit per month is reached', zh: '已达每月联系上限' } },
  'limit-themes': {
    label: {
      en: 'Enough different offers and questions in 30 days',
      zh: '30 天内不同推介和询问已达上限',
    },
  },
  'too-soon': { label: { en: 'The last contact was too recent', zh: '距上次联系时间过短' } },
} as const satisfies Readonly<Record<string, { readonly label: Text }>>;
export type Reason = keyof typeof reasons;

/** What speaks against a contact without forbidding it. */
export const cautions = {
  'answers-only': {
    en: 'The customer is not to be contacted; only this answer is allowed',
    zh: '客户禁止联系，仅允许此次答复',
  },
  'marketing-withdrawn': { en: 'The customer opted out of marketing', zh: '客户已退订营销' },
  'channel-not-preferred': {
    en: 'The customer prefers another channel',
    zh: '客户偏好其他联系渠道',
  },
  'outside-preferred-time': {
    en: 'It is outside the customer’s preferred time',
    zh: '不在客户偏好时间内',
  },
  'refused-lately': { en: 'The customer refused a contact lately', zh: '客户近期拒绝过联系' },
} as const satisfies Readonly<Record<string, Text>>;
export type Caution = keyof typeof cautions;

/** The days of the week, Monday first. */
export const weekdays = {
  monday: { label: { en: 'Monday', zh: '周一' } },
  tuesday: { label: { en: 'Tuesday', zh: '周二' } },
  wednesday: { label: { en: 'Wednesday', zh: '周三' } },
  thursday: { label: { en: 'Thursday', zh: '周四' } },
  friday: { label: { en: 'Friday', zh: '周五' } },
  saturday: { label: { en: 'Saturday', zh: '周六' } },
  sunday: { label: { en: 'Sunday', zh: '周日' } },
} as const;
