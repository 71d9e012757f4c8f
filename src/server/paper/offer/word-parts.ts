import { fromBufferPromise } from 'yauzl';
import { Problem, refuseIf } from '#kit/problem.ts';

const mostParts = 500;
const mostBytes = 32 * 1024 ** 2;

/** The parts of a Word document by name; refuses what is none and what unfolds to more than 32 MiB. */
export async function partsOf(document: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(document, { lazyEntries: true, autoClose: false });
    let left = mostBytes;
    for await (const entry of zip.eachEntry()) {
      left -= entry.uncompressedSize;
      refuseIf(left < 0 || parts.size >= mostParts, 'paper-template.too-large');
      if (entry.fileName.endsWith('/')) continue;
      const pieces: Buffer[] = [];
      const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
      for await (const piece of stream) pieces.push(piece);
      parts.set(entry.fileName, Buffer.concat(pieces));
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('paper-template.not-word');
  }
  refuseIf(!parts.has('word/document.xml'), 'paper-template.not-word');
  return parts;
}
