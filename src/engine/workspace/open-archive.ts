import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import type { Manifest } from './archive.ts';

const manifestSchema = z.object({
  format: z.literal('rapport-workspace-1'),
  workspace: z.object({ id: z.int(), name: z.string() }),
  migration: z.int(),
  takenAt: z.string(),
  entries: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  files: z.record(z.uuid(), z.string()).default({}),
});

/** An archive whose every entry is there and as it was written. */
export type Archive = {
  readonly manifest: Manifest;
  /** The lines of an entry, a row each. */
  readonly lines: (name: string) => AsyncIterable<string>;
  readonly file: (id: string) => Promise<Readable>;
  readonly close: () => void;
};

/** Opens an archive of a workspace and checks it whole; refuses what is none, and one that is damaged or cut off. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false }).catch((failure: unknown) => {
    throw isMissing(failure)
      ? new Problem('archive.missing', { path }, { status: 404 })
      : new Problem('archive.foreign', { path });
  });
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const read = (name: string) => readEntry(zip, entries, name);
    const manifest = await readManifest(read, path);
    for (const [name, told] of Object.entries(manifest.entries))
      await requireSame(read, `${name}.ndjson`, told.sha256);
    for (const [id, sha256] of Object.entries(manifest.files))
      await requireSame(read, `files/${id}`, sha256);
    return {
      manifest,
      async *lines(name) {
        const input = await read(`${name}.ndjson`);
        for await (const line of createInterface({ input, crlfDelay: Infinity }))
          if (line !== '') yield line;
      },
      file: (id) => read(`files/${id}`),
      close: () => zip.close(),
    };
  } catch (failure) {
    zip.close();
    if (failure instanceof Problem) throw failure;
    throw new Problem('archive.damaged', { path, entry: String(failure) });
  }
}

type Read = (name: string) => Promise<Readable>;

async function readEntry(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  name: string,
): Promise<Readable> {
  const entry = entries.get(name);
  if (!entry) throw new Problem('archive.damaged', { entry: name });
  return zip.openReadStreamPromise(entry);
}

async function readManifest(read: Read, path: string): Promise<Manifest> {
  const foreign = new Problem('archive.foreign', { path });
  const text = await read('manifest.json')
    .then((stream) => stream.setEncoding('utf8').toArray())
    .catch(() => {
      throw foreign;
    });
  try {
    return manifestSchema.parse(JSON.parse(text.join('')));
  } catch {
    throw foreign;
  }
}

async function requireSame(read: Read, name: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  // The driver of zip files gives buffers.
  for await (const piece of (await read(name)) as AsyncIterable<Buffer>) hash.update(piece);
  if (hash.digest('hex') !== sha256) throw new Problem('archive.damaged', { entry: name });
}

function isMissing(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
}
