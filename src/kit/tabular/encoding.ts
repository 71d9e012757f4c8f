import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { Problem } from '../problem.ts';
import { guessLegacyEncoding } from './legacy-encoding.ts';

/** How the bytes of a text file are to be read. */
export type Encoding = {
  /** As iconv names it. */
  readonly name: string;
  /** Bytes of the mark at the beginning that is no part of the text. */
  readonly markBytes: number;
  /** Whether some bytes may make no sense in it, which shows as U+FFFD. */
  readonly isUncertain: boolean;
};

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];
const pieceBytes = 256 * 1024;

/** The encoding of a text file, by its mark or else by all of its bytes; refuses what is no text. */
export async function detectEncoding(path: string, head: Uint8Array): Promise<Encoding> {
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  const markBytes = mark?.[1].length ?? 0;
  if (mark && mark[0] !== 'utf-8') return { name: mark[0], markBytes, isUncertain: true };
  const wide = mark ? null : guessUtf16(head);
  if (wide) return { name: wide, markBytes: 0, isUncertain: true };
  const odd = await findOddBytes(path);
  if (!odd || mark || isMostlyUtf8(odd))
    return { name: 'utf-8', markBytes, isUncertain: odd !== null };
  return { name: guessLegacyEncoding(odd), markBytes: 0, isUncertain: true };
}

/** An encoding that someone chose; refuses one that iconv does not know. */
export function chosenEncoding(name: string, head: Uint8Array): Encoding {
  if (!iconv.encodingExists(name)) throw new Problem('table.unknown-encoding', { encoding: name });
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  const isOfMark = mark && mark[0].replaceAll('-', '') === name.toLowerCase().replaceAll('-', '');
  return { name, markBytes: isOfMark ? mark[1].length : 0, isUncertain: true };
}

/** The text of the file in pieces, without its mark. */
export async function* decodeFile(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decode = decoderOf(encoding.name);
  const source = readBytes(path, encoding.markBytes);
  for await (const bytes of source) yield decode(bytes);
  const rest = decode(null);
  if (rest !== '') yield rest;
}

function readBytes(path: string, start: number): AsyncIterable<Buffer> {
  return createReadStream(path, { start, highWaterMark: pieceBytes });
}

function decoderOf(name: string): (bytes: Buffer | null) => string {
  if (name === 'utf-8') {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
  }
  // Not TextDecoder: Node's reads windows-1252 as latin1 in some versions.
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  return (bytes) => (bytes ? decoder.write(bytes) : (decoder.end() ?? ''));
}

// Separators, digits and line ends are ASCII, so UTF-16 shows zero bytes on one side of its pairs only.
function guessUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 100 || even + odd < 2) return null;
  if (even * 20 < odd) return 'utf-16le';
  if (odd * 20 < even) return 'utf-16be';
  throw new Problem('table.not-text');
}

// Null where all bytes are UTF-8; else what stands around the first bytes that are not.
async function findOddBytes(path: string): Promise<Buffer | null> {
  let carried: Buffer = Buffer.alloc(0);
  for await (const piece of readBytes(path, 0)) {
    const bytes: Buffer = Buffer.concat([carried, piece]);
    const whole = bytes.subarray(0, endOfWhole(bytes));
    if (!isUtf8(whole)) return bytes;
    carried = bytes.subarray(whole.length);
  }
  return isUtf8(carried) ? null : carried;
}

// The last character of a piece may be cut; a character is at most four bytes.
function endOfWhole(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= bytes.length - 4 && at >= 0; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) return at + 1;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function isMostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8');
  let sound = 0;
  let unsound = 0;
  for (const character of text) {
    if (character === '\uFFFD') unsound += 1;
    else if (character > '\u007F') sound += 1;
  }
  return sound > unsound * 10;
}
