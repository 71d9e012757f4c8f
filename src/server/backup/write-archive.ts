import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline as pipe, Readable, Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { KeptTable } from '#engine/backup/catalog.ts';
import type { Snapshot } from '#engine/backup/snapshot.ts';
import { type BackupManifest, entryOf, fileEntry, keptEntry } from './manifest.ts';

/** What goes into an archive beside the rows: files of the data folder by their names in it, and the bytes of files on records. */
export type Beside = {
  readonly kept: readonly { readonly name: string; readonly path: string }[];
  /** null where the bytes are gone. */
  readonly openFile: (id: string) => Promise<Readable | null>;
};

/** Writes the archive to a path in one step: a failure leaves no file. */
export async function writeArchiveTo(
  path: string,
  snapshot: Snapshot,
  beside: Beside,
): Promise<BackupManifest> {
  const aside = `${path}.part`;
  try {
    const file = createWriteStream(aside, { mode: 0o600, flush: true });
    const manifest = await writeArchive(file, snapshot, beside);
    await rename(aside, path);
    return manifest;
  } catch (failure) {
    await rm(aside, { force: true });
    throw failure;
  }
}

/** Writes the archive: a zip with an entry a table, as PostgreSQL copies its rows, the files, and a manifest as its end. Memory stays flat. */
export async function writeArchive(
  target: Writable,
  snapshot: Snapshot,
  { kept, openFile }: Beside,
): Promise<BackupManifest> {
  const manifest = emptyManifest(snapshot);
  const broken = new AbortController();
  const zip = new ZipFile();
  const add = (name: string, isText: boolean, open: () => Promise<Readable>): void => {
    // One connection reads one table at a time: each is asked for when its turn comes.
    zip.addReadStreamLazy(name, { compressionLevel: isText ? quick : 0 }, (give) => {
      open().then(
        (stream) => give(null, stream),
        (failure: unknown) => broken.abort(failure),
      );
    });
  };
  for (const table of snapshot.tables)
    add(entryOf(table), true, async () => tableStream(snapshot, table, { broken, manifest }));
  for (const { name, path } of kept)
    add(keptEntry(name), false, async () => {
      const bytes = await openKept(path);
      if (!bytes) return Readable.from([]);
      return hashed(bytes, broken, (sha256) => (manifest.kept[name] = sha256));
    });
  for (const id of await snapshot.fileIds())
    add(fileEntry(id), false, async () => {
      const bytes = await openFile(id);
      if (!bytes) return Readable.from([]);
      return hashed(bytes, broken, (sha256) => (manifest.files[id] = sha256));
    });
  // By the time it is asked for, all others have been written.
  add('manifest.json', true, async () => Readable.from([`${JSON.stringify(manifest, null, 2)}\n`]));
  zip.end();
  try {
    await pipeline(zip.outputStream, target, { signal: broken.signal });
    return manifest;
  } catch (failure) {
    throw broken.signal.aborted ? broken.signal.reason : failure;
  }
}

// Rows of text become a fifth at this level; the next ones take twice the time for a few percent.
const quick = 3;

function emptyManifest({ head }: Snapshot): BackupManifest {
  return { format: 'rapport-backup-1', ...head, tables: [], kept: {}, files: {} };
}

type Reading = { readonly broken: AbortController; readonly manifest: BackupManifest };

function tableStream(
  snapshot: Snapshot,
  { schema, table, columns }: KeptTable,
  { broken, manifest }: Reading,
): Readable {
  const { rows, count } = snapshot.copyOut({ schema, table, columns });
  return hashed(rows, broken, async (sha256) => {
    const copied = { schema, table, columns: [...columns], rows: await count(), sha256 };
    manifest.tables.push(copied);
  });
}

// An upload that was taken in meanwhile is gone.
async function openKept(path: string): Promise<Readable | null> {
  const file = await open(path).catch((failure: unknown) => {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null;
    throw failure;
  });
  return file?.createReadStream() ?? null;
}

// The zip would end as if all were well when a stream breaks off: its file is thrown away instead.
function hashed(
  bytes: Readable,
  broken: AbortController,
  told: (sha256: string) => unknown,
): Readable {
  const hash = createHash('sha256');
  const passing = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      done(null, piece);
    },
    flush(end) {
      Promise.resolve(told(hash.digest('hex'))).then(
        () => end(),
        (failure: Error) => end(failure),
      );
    },
  });
  return pipe(bytes, passing, (failure) => failure && broken.abort(failure));
}
