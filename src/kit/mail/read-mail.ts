import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { Problem } from '../problem.ts';
import { textOfHtml } from './text-of-html.ts';
import { fromUtf7, mendMail } from './mend-mail.ts';

/** Somebody a mail names; the address is in small letters. */
export type Mailbox = { readonly name: string; readonly address: string };

/** What came with a mail. */
export type MailPart = {
  readonly name: string;
  readonly content: Uint8Array;
};

/** A mail as people read it. */
export type Mail = {
  /** Without its angle brackets; null where it has none. */
  readonly messageId: string | null;
  readonly subject: string;
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly bcc: readonly Mailbox[];
  /** When it was sent, as an instant; null where it does not say, or not so that it can be read. */
  readonly sentAt: string | null;
  /** Its words without any markup. */
  readonly text: string;
  readonly parts: readonly MailPart[];
};

/** Reads a mail as it is kept in an .eml file; refuses what is none. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(mendMail(bytes), { forceRfc822Attachments: true }).catch(
    (failure: unknown) => refuse(failure instanceof Error ? failure.message : String(failure)),
  );
  if (!mail.headers.some(({ key }) => marks.has(key))) refuse('From, To, Date, Subject: –');
  return {
    messageId: clean(mail.messageId ?? '').replace(/^<|>$/g, '') || null,
    subject: clean(mail.subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    from: mailboxes(mail.from ? [mail.from] : mail.sender ? [mail.sender] : [])[0] ?? null,
    to: mailboxes(mail.to ?? []),
    cc: mailboxes(mail.cc ?? []),
    bcc: mailboxes(mail.bcc ?? []),
    sentAt: instantOf(mail.date),
    text: wordsOf(mail, bytes),
    parts: mail.attachments.map(partOf),
  };
}

const marks: ReadonlySet<string> = new Set([
  'from',
  'sender',
  'to',
  'date',
  'subject',
  'received',
  'message-id',
  'mime-version',
  'content-type',
]);

function refuse(reason: string): never {
  throw new Problem('mail.not-a-mail', { reason }, { field: 'file' });
}

function wordsOf({ text, html }: Email, bytes: Uint8Array): string {
  const words = text !== undefined && text.trim() !== '' ? text : textOfHtml(html ?? '');
  const isUtf7 = /charset="?(unicode-1-1-)?utf-7/i.test(Buffer.from(bytes).toString('latin1'));
  return clean(isUtf7 ? fromUtf7(words) : words)
    .replaceAll('\r\n', '\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trim();
}

function mailboxes(given: readonly Address[]): Mailbox[] {
  return given.flatMap((one) =>
    one.group === undefined
      ? [{ name: clean(one.name).trim(), address: clean(one.address).trim().toLowerCase() }].filter(
          ({ name, address }) => name !== '' || address !== '',
        )
      : mailboxes(one.group),
  );
}

function instantOf(date: string | undefined): string | null {
  const at = Date.parse(date ?? '');
  // A year that no mail was written in is a mistake of its sender.
  if (Number.isNaN(at) || at < 0 || at > Date.UTC(2200, 0)) return null;
  return new Date(at).toISOString();
}

function partOf({ filename, mimeType, content }: Attachment, index: number): MailPart {
  const given = clean(filename ?? '').trim();
  const ending = endings[mimeType] ?? '';
  return {
    name: given === '' ? `${index + 1}${ending}` : given.slice(-255),
    content: bytesOf(content),
  };
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
};

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

// Line ends and tabs stay; other control characters and halves of letters are nobody's words.
function clean(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\n\r\t]/gu, '');
}
