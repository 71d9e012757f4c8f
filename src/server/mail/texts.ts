import type { Texts } from '#kit/text.ts';

/** What sending mail can say. */
export const texts: Texts = {
  'mail.not-set': {
    en: 'No mail server is set. The operator sets SMTP_URL.',
    zh: '尚未设置邮件服务器，请运维人员设置 SMTP_URL。',
  },
  'mail.unknown': {
    en: 'It is not known whether the mail to {to} went out: the connection broke while it was sent. It is not sent again by itself. Ask the receiver, and send it anew if needed.',
    zh: '无法确定发给 {to} 的邮件是否已发出：发送过程中连接中断。系统不会自动重发，请向收件人确认，必要时重新发送。',
  },
  'mail.refused': {
    en: 'The mail server refused the mail to {to}: {reason}',
    zh: '邮件服务器拒绝了发给 {to} 的邮件：{reason}',
  },
  'mail.not-reached': {
    en: 'The mail to {to} did not go out, because the mail server {server} could not be used: {reason}',
    zh: '发给 {to} 的邮件未发出，无法使用邮件服务器 {server}：{reason}',
  },
};
