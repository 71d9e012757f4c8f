import iconv from 'iconv-lite';
import { guessLegacyEncoding } from '../tabular/legacy-encoding.ts';

/**
 * The bytes of a mail with what senders often do wrong put right: letters of an old encoding in the head, encoded words
 * with bare letters or in UTF-7, and a body of an old encoding that does not say of which.
 */
export function mendMail(bytes: Uint8Array): Uint8Array {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = given.subarray(given.findIndex((byte) => byte !== 10 && byte !== 13));
  const cut = endOfHead(source);
  const body = source.subarray(cut);
  const head = mendWords(source.subarray(0, cut).toString('latin1'));
  return Buffer.concat([toUtf8(nameCharset(head, body)), body]);
}

/** The text of a part that was written in UTF-7. */
export function fromUtf7(text: string): string {
  return iconv.decode(Buffer.from(text, 'latin1'), 'utf-7');
}

function endOfHead(source: Buffer): number {
  const [unix, windows] = [source.indexOf('\n\n'), source.indexOf('\r\n\r\n')];
  if (windows !== -1 && (unix === -1 || windows < unix)) return windows + 4;
  return unix === -1 ? source.length : unix + 2;
}

const word = /=\?([^?\s]+)\?([qb])\?([^?]*)\?=/gi;

function mendWords(head: string): string {
  return head.replace(word, (whole: string, charset: string, form: string, text: string) => {
    if (/^(unicode-1-1-)?utf-7$/i.test(charset)) return plainWord(form, text);
    if (!/[\x80-\xff]/.test(text) || form.toLowerCase() !== 'q') return whole;
    const escaped = text.replace(
      /[\x80-\xff]/g,
      (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return `=?${charset}?Q?${escaped}?=`;
  });
}

function plainWord(form: string, text: string): string {
  const bytes =
    form.toLowerCase() === 'b'
      ? Buffer.from(text, 'base64').toString('latin1')
      : text
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          );
  return `=?utf-8?B?${Buffer.from(fromUtf7(bytes)).toString('base64')}?=`;
}

function toUtf8(head: string): Buffer {
  const bytes = Buffer.from(head, 'latin1');
  if (isUtf8(bytes)) return bytes;
  return Buffer.from(iconv.decode(bytes, guessLegacyEncoding(bytes)));
}

const type = /^content-type:[ \t]*([^;\s]*)((?:.*(?:\r?\n[ \t].*)*))/im;

// Only of a mail that is one text: in one of many parts each part says its own.
function nameCharset(head: string, body: Uint8Array): string {
  const [found = '', media = 'text/plain', rest = ''] = type.exec(head) ?? [];
  const isMute = media.toLowerCase().startsWith('text/') && !/charset/i.test(rest);
  if (!isMute || isUtf8(body)) return head;
  const line = `Content-Type: ${media}; charset=${guessLegacyEncoding(body)}`;
  if (found === '') return !/^(?:from|to|date|subject):/im.test(head) ? head : `${line}\r\n${head}`;
  return head.replace(found, () => `${line}${rest}`);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
