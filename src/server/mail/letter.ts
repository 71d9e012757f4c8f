import { fill, type Language, type Text } from '#kit/text.ts';

/** A file that goes with a letter. */
export type Attachment = {
  readonly filename: string;
  readonly contentType: string;
  readonly base64: string;
};

/** A mail to one person, composed. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[] | undefined;
};

/** Whom a letter goes to, and in which language he reads. */
export type Receiver = { readonly email: string; readonly language: Language };

/** Writes a letter of those paragraphs, as plain text and as simple HTML; a paragraph that is an address becomes a link. */
export function writeLetter(
  { email, language }: Receiver,
  subject: Text,
  paragraphs: readonly Text[],
  params: Readonly<Record<string, unknown>>,
): Letter {
  const lines = paragraphs.map((one) => fill(one[language], params));
  return {
    to: email,
    // A name with a line break in it must not begin a header of its own.
    subject: fill(subject[language], params).replaceAll(/\s+/g, ' '),
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;line-height:1.5">\n${lines.map(paragraph).join('\n')}\n</body></html>\n`,
  };
}

/** The letter with a table below its paragraphs. */
export function withTable(letter: Letter, table: { readonly html: string; readonly text: string }) {
  return {
    ...letter,
    text: `${letter.text}\n${table.text}\n`,
    // What a paragraph says of itself is escaped: the first end is the letter's.
    html: letter.html.replace('</body>', () => `${table.html}\n</body>`),
  };
}

function paragraph(line: string): string {
  const safe = escape(line);
  if (/^https?:\/\/\S+$/.test(line)) return `<p><a href="${safe}">${safe}</a></p>`;
  return `<p>${safe.replaceAll('\n', '<br>')}</p>`;
}

/** The text as HTML shows it. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
