import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { z } from 'zod';
import { Problem } from '#kit/problem.ts';

/** Gives the content of an entry; refuses where there is none of that name. */
export type Read = (name: string) => Promise<Readable>;

/** An archive whose every entry is there and as it was written. */
export type WholeZip<Manifest> = {
  readonly manifest: Manifest;
  readonly read: Read;
  readonly close: () => void;
};

export type ZipRequest<Manifest> = {
  readonly manifest: z.ZodType<Manifest>;
  /** The entries and what their content must be, as SHA-256. */
  readonly entries: (manifest: Manifest) => Iterable<readonly [string, string]>;
  /** What a file is refused as that is no archive at all, or is cut off. */
  readonly broken: Problem;
  /** What an archive is refused as that is none of ours. */
  readonly foreign: Problem;
};

/** Opens an archive and reads it whole against its manifest; refuses what is none, and one that is damaged or cut off. */
export async function openWholeZip<Manifest>(
  path: string,
  { manifest: shape, entries: wanted, broken, foreign }: ZipRequest<Manifest>,
): Promise<WholeZip<Manifest>> {
  const zip = await openPromise(path, { autoClose: false }).catch((failure: unknown) => {
    throw isMissing(failure) ? new Problem('archive.missing', { path }, { status: 404 }) : broken;
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const read: Read = (name) => readEntry(zip, entries, name);
    const manifest = await readManifest(read, shape, foreign);
    for (const [name, sha256] of wanted(manifest)) await requireSame(read, name, sha256);
    return { manifest, read, close: () => zip.close() };
  } catch (failure) {
    zip.close();
    if (failure instanceof Problem) throw failure;
    throw new Problem('archive.damaged', { path, entry: String(failure) });
  }
}

async function readEntry(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  name: string,
): Promise<Readable> {
  const entry = entries.get(name);
  if (!entry) throw new Problem('archive.damaged', { entry: name });
  return zip.openReadStreamPromise(entry);
}

async function readManifest<Manifest>(
  read: Read,
  shape: z.ZodType<Manifest>,
  foreign: Problem,
): Promise<Manifest> {
  try {
    const text = await (await read('manifest.json')).setEncoding('utf8').toArray();
    return shape.parse(JSON.parse(text.join('')));
  } catch {
    throw foreign;
  }
}

async function requireSame(read: Read, name: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  const pieces: AsyncIterable<Buffer> = await read(name);
  for await (const piece of pieces) hash.update(piece);
  if (hash.digest('hex') !== sha256) throw new Problem('archive.damaged', { entry: name });
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
}
