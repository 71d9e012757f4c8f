import type { Readable } from 'node:stream';
import { plainText } from '#areas/customers/mail/rules.ts';
import type { WaitingMail } from '#areas/customers/mail/index.ts';
import { inLanguage, type Text } from '#kit/text.ts';
import type { Parcel } from '../mail/hand-over.ts';
import { messageIdOf } from '../mail/compose-letter.ts';
import type { MailServer } from '../mail/mail-server.ts';

const signOff: Text = {
  en: 'You no longer want such mail?',
  zh: '不想再收到此类邮件？',
};
const unsubscribe: Text = { en: 'Unsubscribe', zh: '退订' };

/** A mail to a customer as it travels: from the workspace's address in the user's name, answers to the user. */
export async function composeCustomerMail(
  server: MailServer,
  mail: WaitingMail,
  parts: {
    /** Where he signs off; null where the mail is not for marketing. */
    readonly unsubscribeUrl: string | null;
    readonly open: (file: string) => Promise<Readable>;
  },
): Promise<Parcel> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const { unsubscribeUrl, open } = parts;
  const { sender } = mail;
  const of = (role: string) =>
    mail.receivers
      .filter((one) => one.role === role)
      .map(({ name, address }) => (name === address ? address : { name, address }));
  const attachments = [];
  for (const file of mail.files)
    attachments.push({
      filename: file.name,
      contentType: file.mediaType,
      content: await open(file.id),
    });
  const composer = new Composer({
    from: { name: sender.name, address: server.from },
    ...(sender.email === null ? {} : { replyTo: { name: sender.name, address: sender.email } }),
    to: of('to'),
    cc: of('cc'),
    subject: mail.subject,
    text: textOf(mail, unsubscribeUrl),
    html: htmlOf(mail, unsubscribeUrl),
    messageId: messageIdOf(server, mail.id),
    ...(mail.inReplyTo === null ? {} : { inReplyTo: mail.inReplyTo, references: mail.inReplyTo }),
    attachments,
    // RFC 8058: programs sign off with one click, without opening the page.
    headers:
      unsubscribeUrl === null
        ? {}
        : {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          },
  });
  return {
    to: mail.receivers.map(({ address }) => address),
    message: await composer.compile().build(),
  };
}

function textOf(mail: WaitingMail, url: string | null): string {
  const words = plainText(mail.content);
  if (url === null) return `${words}\n`;
  return `${words}\n\n${inLanguage(signOff, mail.language)} ${inLanguage(unsubscribe, mail.language)}: ${url}\n`;
}

function htmlOf(mail: WaitingMail, url: string | null): string {
  const foot =
    url === null
      ? ''
      : `<p style="margin-top:32px;font-size:12px;color:#666">${inLanguage(signOff, mail.language)} <a href="${url}">${inLanguage(unsubscribe, mail.language)}</a></p>`;
  return `<!doctype html><html lang="${mail.language}"><body style="font-family:sans-serif;line-height:1.5">\n${mail.content}\n${foot}</body></html>\n`;
}
