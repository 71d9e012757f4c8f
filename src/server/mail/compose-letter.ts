import type { Parcel } from './hand-over.ts';
import type { Letter } from './letter.ts';
import type { MailServer } from './mail-server.ts';

/** A letter as it travels to one of our own users. */
export async function composeLetter(
  server: MailServer,
  letter: Letter,
  id: string,
): Promise<Parcel> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const mail = new Composer({
    from: { name: 'Rapport', address: server.from },
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: (letter.attachments ?? []).map(({ filename, contentType, base64 }) => ({
      filename,
      contentType,
      content: Buffer.from(base64, 'base64'),
    })),
    messageId: messageIdOf(server, id),
    // Out-of-office programs leave such mail unanswered.
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  return { to: [letter.to], message: await mail.compile().build() };
}

/** The Message-ID of a mail of ours. */
export function messageIdOf(server: MailServer, id: string): string {
  return `<${id}@${server.from.split('@').at(-1) ?? server.host}>`;
}
