import type { Texts } from '../text.ts';

/** What reading a mail refuses. */
export const mailTexts: Texts = {
  'mail.not-a-mail': {
    en: 'The file is not a mail that can be read ({reason}). Choose an .eml file as mail programs save it.',
    zh: '此文件不是可读取的邮件（{reason}），请选择邮件软件保存的 .eml 文件。',
  },
};
