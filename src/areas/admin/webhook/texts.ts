import type { Texts } from '#kit/text.ts';

export const webhookTexts: Texts = {
  'webhook.of-another': {
    en: 'A webhook sends what its owner may see. Only the owner or an administrator changes it.',
    zh: 'Webhook 按负责人的权限推送数据，仅负责人本人或系统管理员可修改。',
  },
  'webhook.no-secret': {
    en: 'The webhook has no secret yet. Make one, and give it to the receiver.',
    zh: '此 Webhook 尚无密钥，请先生成密钥并交给接收方。',
  },
  'delivery.missing': { en: 'There is no such delivery.', zh: '没有这条推送记录。' },
  'delivery.no-such-seq': {
    en: 'The feed has no number {seq} yet, or the webhook has no secret.',
    zh: '变更流中尚无编号 {seq}，或此 Webhook 尚无密钥。',
  },
  'webhook.filter-of-several': {
    en: 'A filter is for one object. Choose a single one, or make a webhook for each.',
    zh: '筛选条件只适用于一个对象，请只选一个对象，或分别建立 Webhook。',
  },
};
