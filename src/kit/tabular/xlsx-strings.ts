import { readWholeXml } from './read-xml.ts';
import type { ZipParts } from './zip-parts.ts';

/** The texts that cells refer to by number. */
export type SharedStrings = { readonly get: (index: number) => string };

const blockBytes = 1024 * 1024;

/** Reads the shared texts of a workbook into bytes outside the heap, where a million of them are no burden. */
export async function readStrings(parts: ZipParts, part: string | null): Promise<SharedStrings> {
  const store = textStore();
  let text = '';
  let isInText = false;
  let phonetic = 0;
  const reader = {
    open(tag: string) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic += 1;
      isInText = tag === 't' && phonetic === 0;
    },
    text(piece: string) {
      if (isInText) text += piece;
    },
    close(tag: string) {
      if (tag === 't') isInText = false;
      if (tag === 'rPh') phonetic -= 1;
      if (tag === 'si') store.add(unescapeSheetText(text));
    },
  };
  if (part !== null) await readWholeXml(parts.read(part), reader, part);
  return store;
}

/** The text with the characters that XML cannot hold, which sheets write as _x000D_. */
export function unescapeSheetText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function textStore() {
  const blocks: Buffer[] = [];
  // Block and offset in one number: a million small objects would weigh more than the texts.
  const places: number[] = [];
  let used = blockBytes;
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    const needed = 4 + bytes.length;
    if (used + needed > blockBytes) {
      blocks.push(Buffer.allocUnsafeSlow(Math.max(blockBytes, needed)));
      used = 0;
    }
    const block = blocks.at(-1) ?? bytes;
    block.writeUInt32LE(bytes.length, used);
    bytes.copy(block, used + 4);
    places.push((blocks.length - 1) * 2 ** 32 + used);
    used += needed;
  };
  const get = (index: number) => {
    const place = places[index];
    const block = place === undefined ? undefined : blocks[Math.floor(place / 2 ** 32)];
    if (place === undefined || !block) return '';
    const from = place % 2 ** 32;
    return block.toString('utf8', from + 4, from + 4 + block.readUInt32LE(from));
  };
  return { add, get };
}
