import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../problem.ts';
import type { Limits } from './table.ts';

/** The parts of an archive, each unpacked only when it is read. */
export type ZipParts = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** The text of a part in pieces; refuses a part that unfolds beyond the limits. */
  readonly read: (name: string) => AsyncIterable<string>;
  readonly close: () => void;
};

type Guard = Pick<Limits, 'unpackedBytes' | 'unpackedRatio'>;

const mostParts = 10_000;
// Small parts pack well and harm no one, however well.
const alwaysAllowed = 64 * 1024 * 1024;

/** Opens an archive; refuses a damaged one, and one whose parts unfold beyond the limits. */
export async function openParts(path: string, guard: Guard): Promise<ZipParts> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(damaged);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= mostParts) throw new Problem('table.unpacks-too-large', { part: '*' });
      entries.set(normal(entry.fileName), entry);
    }
  } catch (error) {
    zip.close();
    throw error instanceof Problem ? error : damaged(error);
  }
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(normal(name)),
    read: (name) => readPart(zip, entries.get(normal(name)), name, guard),
    close: () => zip.close(),
  };
}

// Part names are compared without case, as the standard of such packages says; some writers put backslashes.
function normal(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  name: string,
  guard: Guard,
): AsyncGenerator<string> {
  if (!entry) return;
  requireModest(entry, guard);
  const decoder = new TextDecoder();
  try {
    // Ends with an error where the part is larger than its entry says, so that the check above cannot be deceived.
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const bytes of stream) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('table.unreadable', { reason: `${name}: ${messageOf(error)}` });
  }
}

function requireModest({ fileName, compressedSize, uncompressedSize }: Entry, guard: Guard): void {
  const isLarge = uncompressedSize > alwaysAllowed;
  const isBomb = isLarge && uncompressedSize > compressedSize * guard.unpackedRatio;
  if (isBomb || uncompressedSize > guard.unpackedBytes)
    throw new Problem('table.unpacks-too-large', { part: fileName });
}

function damaged(error: unknown): never {
  throw new Problem('table.unreadable', { reason: messageOf(error) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
