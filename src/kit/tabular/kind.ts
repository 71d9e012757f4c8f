import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { Problem } from '../problem.ts';
import type { TableKind } from './table.ts';

const headBytes = 64 * 1024;

/** The first bytes of the file. */
export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What the file is by its content, whatever its name says; refuses kinds that hold no table we can read. */
export function kindOf(head: Buffer): TableKind {
  if (head.length === 0) throw new Problem('table.empty');
  const binary = binaryKind(head);
  if (binary === 'xlsx') return 'xlsx';
  if (binary) throw new Problem(binary);
  const text = textOf(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (isVCard(text)) return 'vcard';
  if (/^BEGIN:VCALENDAR/i.test(text)) throw new Problem('table.is-calendar');
  if (/^<(?:!doctype|html|table|\?xml|\w+[ >])/i.test(text)) throw new Problem('table.is-markup');
  if (/^\[\s*[{\]]/.test(text) || /^\{\s*["}]/.test(text)) return 'json';
  return 'csv';
}

function binaryKind(head: Buffer): 'xlsx' | `table.${string}` | null {
  const starts = (hex: string) => head.toString('hex', 0, hex.length / 2) === hex;
  if (starts('504b0304')) return 'xlsx';
  if (starts('504b0506')) return 'table.is-archive';
  if (starts('d0cf11e0a1b11ae1'))
    return head.includes(Buffer.from('EncryptedPackage', 'utf16le')) ||
      head.includes(Buffer.from('EncryptionInfo', 'utf16le'))
      ? 'table.is-locked'
      : 'table.is-old-excel';
  if (/^0[09]0[248]?0/.test(head.toString('hex', 0, 2)) && starts('0908'))
    return 'table.is-old-excel';
  if (starts('25504446')) return 'table.is-pdf';
  if (['1f8b', '377abcaf', '52617221', '425a68'].some(starts)) return 'table.is-archive';
  if (['89504e47', 'ffd8ff', '47494638'].some(starts)) return 'table.not-text';
  return null;
}

function textOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return iconv.decode(head, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return iconv.decode(head, 'utf-16be');
  return head.toString('utf8');
}

// Cards come without their first or last line too, cut off by a mail program.
function isVCard(text: string): boolean {
  if (/^BEGIN:VCARD/i.test(text)) return true;
  return /^(?:VERSION|FN|N)[:;]/i.test(text) && /^END:VCARD/im.test(text);
}
