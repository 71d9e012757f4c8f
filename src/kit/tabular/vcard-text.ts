import iconv from 'iconv-lite';

/** The text of a quoted-printable value in the charset that is stated, else in UTF-8 if that fits. */
export function decodeQuotedPrintable(value: string, charset: string | null): string {
  const bytes: number[] = [];
  for (let at = 0; at < value.length;) {
    const hex = /^=([0-9A-F]{2})/i.exec(value.slice(at, at + 3))?.[1];
    if (hex) bytes.push(Number.parseInt(hex, 16));
    const character = hex ? '' : String.fromCodePoint(value.codePointAt(at) ?? 0);
    if (!hex) bytes.push(...Buffer.from(character, 'utf8'));
    at += hex ? 3 : character.length;
  }
  return decodeBytes(Buffer.from(bytes), charset);
}

/** The text of bytes in the charset, else in UTF-8 if that fits, else in windows-1252. */
export function decodeBytes(bytes: Buffer, charset: string | null): string {
  if (charset && iconv.encodingExists(charset)) return iconv.decode(bytes, charset);
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? iconv.decode(bytes, 'windows-1252') : text;
}

/** The parts of a value between separators that no backslash protects, each without its escapes. */
export function splitValue(value: string, separator: ';' | ',', version: string): string[] {
  const parts: string[] = [''];
  for (const [token] of value.matchAll(/\\[^]|[^]/gu)) {
    if (token === separator) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => unescapeValue(part, version));
}

/** The value without its escapes; version 2.1 knows no \n, so that a path keeps its backslashes. */
export function unescapeValue(value: string, version: string): string {
  if (!value.includes('\\')) return value;
  const escapes = version === '2.1' ? /\\([\\;,:])/g : /\\([\\;,:nN])/g;
  return value.replace(escapes, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}

/** The value with escapes, as versions 3.0 and 4.0 write it. */
export function escapeValue(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}
