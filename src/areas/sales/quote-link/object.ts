import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const readOnly = true;

/** A link by which somebody at the customer reads a quote and answers it without signing in; its token is kept only as a hash. */
export const quoteLink = defineObject({
  name: 'quote-link',
  label: { one: { en: 'Quote link', zh: '报价链接' }, many: { en: 'Quote links', zh: '报价链接' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'quote' },
  title: 'sentTo',
  fields: {
    quote: field.link({
      object: 'quote',
      label: { en: 'Quote', zh: '报价' },
      required: true,
      readOnly,
      onDelete: 'with-parent',
    }),
    sentTo: field.text({ label: { en: 'For', zh: '发送给' }, required: true, readOnly, max: 200 }),
    language: field.choice({
      label: { en: 'Language', zh: '语言' },
      required: true,
      readOnly,
      options: {
        zh: { label: { en: 'Chinese', zh: '中文' } },
        en: { label: { en: 'English', zh: '英文' } },
      },
    }),
    tokenHash: field.text({
      label: { en: 'Hash of the token', zh: '令牌哈希' },
      required: true,
      readOnly,
      internal: true,
      max: 64,
      unique: true,
    }),
    expiresAt: field.instant({
      label: { en: 'Opens until', zh: '链接有效期至' },
      required: true,
      readOnly,
    }),
    firstOpenedAt: field.instant({ label: { en: 'First opened', zh: '首次打开' }, readOnly }),
    lastOpenedAt: field.instant({ label: { en: 'Last opened', zh: '最近打开' }, readOnly }),
    timesOpened: field.number({
      label: { en: 'Times opened', zh: '打开次数' },
      help: {
        en: 'Once in ten minutes at most; programs that look into mails are left out where they say what they are.',
        zh: '十分钟内只计一次；能识别的邮件扫描程序不计。',
      },
      readOnly,
      default: 0,
      min: 0,
    }),
    answeredAt: field.instant({ label: { en: 'Answered', zh: '答复时间' }, readOnly }),
    answeredBy: field.text({ label: { en: 'Answered by', zh: '答复人' }, readOnly, max: 120 }),
  },
  list: {
    columns: [
      'quote',
      'sentTo',
      'timesOpened',
      'firstOpenedAt',
      'lastOpenedAt',
      'answeredBy',
      'expiresAt',
    ],
    sort: '-createdAt',
  },
  form: [
    {
      label: { en: 'Quote link', zh: '报价链接' },
      fields: ['quote', 'sentTo', 'language', 'expiresAt'],
    },
    {
      label: { en: 'At the customer', zh: '客户侧' },
      fields: ['timesOpened', 'firstOpenedAt', 'lastOpenedAt', 'answeredAt', 'answeredBy'],
    },
  ],
  internal: true,
  icon: 'send',
});
