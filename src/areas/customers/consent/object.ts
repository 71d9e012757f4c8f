import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a party allows or forbids, for one purpose over one channel; the latest decision holds. */
export const consent = defineObject({
  name: 'consent',
  label: { one: { en: 'Consent', zh: '同意' }, many: { en: 'Consents', zh: '同意记录' } },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'party' },
  title: 'purpose',
  fields: {
    party: field.link({
      object: 'party',
      label: { en: 'Customer', zh: '客户' },
      required: true,
      onDelete: 'with-parent',
    }),
    purpose: field.choice({
      label: { en: 'Purpose', zh: '用途' },
      required: true,
      options: {
        marketing: { label: { en: 'Marketing', zh: '营销' } },
        sales: { label: { en: 'Sales', zh: '销售' } },
        service: { label: { en: 'Service', zh: '服务' } },
        survey: { label: { en: 'Surveys', zh: '调查' } },
        profiling: { label: { en: 'Profiling', zh: '画像分析' } },
        sharing: { label: { en: 'Passing on', zh: '向第三方提供' } },
        recording: { label: { en: 'Recording', zh: '录音' } },
      },
    }),
    channel: field.choice({
      label: { en: 'Channel', zh: '渠道' },
      required: true,
      default: 'any',
      options: {
        any: { label: { en: 'Any', zh: '所有渠道' } },
        phone: { label: { en: 'Phone', zh: '电话' } },
        email: { label: { en: 'E-mail', zh: '邮件' } },
        message: { label: { en: 'Text message', zh: '短信' } },
        wechat: { label: { en: 'WeChat', zh: '微信' } },
        letter: { label: { en: 'Letter', zh: '信函' } },
        visit: { label: { en: 'Visit', zh: '拜访' } },
      },
    }),
    decision: field.choice({
      label: { en: 'Decision', zh: '决定' },
      required: true,
      options: {
        given: { label: { en: 'Given', zh: '同意' }, color: 'green' },
        withdrawn: { label: { en: 'Withdrawn', zh: '撤回' }, color: 'red' },
      },
    }),
    decidedAt: field.instant({
      label: { en: 'Decided at', zh: '决定时间' },
      required: true,
      default: 'now',
      sortable: true,
    }),
    expiresOn: field.day({ label: { en: 'Holds until', zh: '有效期至' } }),
    proof: field.choice({
      label: { en: 'Proof', zh: '凭证' },
      required: true,
      options: {
        'form': { label: { en: 'Signed form', zh: '书面签字' } },
        'unsubscribe': { label: { en: 'Unsubscribe link', zh: '退订链接' } },
        'website': { label: { en: 'Website', zh: '网站勾选' } },
        'email': { label: { en: 'E-mail', zh: '邮件' } },
        'call': { label: { en: 'Recorded call', zh: '电话录音' } },
        'contract': { label: { en: 'Contract', zh: '合同条款' } },
        'by-word': { label: { en: 'By word of mouth', zh: '口头' } },
        'import': { label: { en: 'Older system', zh: '原系统' } },
      },
    }),
    proofFile: field.file({ label: { en: 'Document', zh: '凭证文件' } }),
    wording: field.longText({ label: { en: 'Wording', zh: '告知内容' }, max: 4000 }),
  },
  list: {
    columns: ['party', 'purpose', 'channel', 'decision', 'decidedAt', 'proof'],
    sort: '-decidedAt',
  },
  form: [
    {
      label: { en: 'Consent', zh: '同意' },
      fields: [
        'party',
        'purpose',
        'channel',
        'decision',
        'decidedAt',
        'expiresOn',
        'proof',
        'proofFile',
        'wording',
      ],
    },
  ],
  internal: true,
  icon: 'file-check',
});
