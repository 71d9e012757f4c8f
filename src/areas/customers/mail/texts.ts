import type { Texts } from '#kit/text.ts';

/** Sentences about mails to customers. */
export const customerMailTexts: Texts = {
  'mail.unknown-blank': {
    en: '“{name}” is no blank that can be filled. Known are name, salutation, company, me and phone.',
    zh: '“{name}”不是可用的占位符，可用：姓名、称呼、公司、我、我的电话。',
  },
  'mail.no-receiver': {
    en: 'Name at least one receiver.',
    zh: '请至少填写一个收件人。',
  },
  'mail.wrong-address': {
    en: '“{address}” is not an e-mail address.',
    zh: '“{address}”不是有效的邮箱地址。',
  },
  'mail.no-address': {
    en: 'No e-mail address of this customer is known.',
    zh: '该客户没有邮箱地址。',
  },
  'mail.empty': { en: 'Write a subject and a text.', zh: '请填写主题和正文。' },
  'mail.one-by-one': {
    en: 'A mail for marketing goes to one receiver at a time, because everybody has an unsubscribe link of his own.',
    zh: '营销邮件每次只能发给一位收件人，因为每人有各自的退订链接。',
  },
  'mail.too-large': {
    en: 'The attachments are larger than {max} MB together. Share a link instead.',
    zh: '附件总计超过 {max} MB，请改为发送链接。',
  },
  'mail.not-theirs': {
    en: 'Only a mail that this customer sent can be answered.',
    zh: '只能答复该客户发来的邮件。',
  },
};
