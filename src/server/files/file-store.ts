import { createReadStream, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { ByteRange } from '#kit/byte-range.ts';
import { Problem } from '#kit/problem.ts';
import { uploadsIn, type Uploads } from '#engine/import/uploads.ts';
import { readS3Place } from './s3-place.ts';
import { openS3 } from './s3.ts';

/** What keeps the bytes of files. They arrive on this machine, where they are looked at, and are then kept where the installation keeps them. */
export type FileStore = Uploads & {
  /** Keeps what arrived under that name; `hash` is its SHA-256. */
  readonly keep: (name: string, hash: string) => Promise<void>;
  /** The bytes, or a stretch of them, and how many come. */
  readonly open: (name: string, range?: ByteRange) => Promise<{ content: Readable; size: number }>;
};

/** The store of an installation: its folder, or the S3-compatible store of that address. */
export function openFileStore(folder: string, s3Url: string | null): FileStore {
  const local = filesIn(folder);
  const place = s3Url === null ? null : readS3Place(s3Url);
  return place === null ? local : filesBeyond(local, openS3(place));
}

function filesIn(folder: string): FileStore {
  const files = uploadsIn(folder);
  return {
    ...files,
    keep: () => Promise.resolve(),
    open: async (name, range) => {
      const whole = await files.size(name).catch(() => lost());
      const size = range ? range.end - range.start + 1 : whole;
      return { size, content: createReadStream(files.path(name), { ...range }) };
    },
  };
}

// What was brought before there was such a store stays in the folder, and is read and removed there.
function filesBeyond(local: FileStore, s3: ReturnType<typeof openS3>): FileStore {
  return {
    ...local,
    async keep(name, hash) {
      await s3.put(name, local.path(name), hash);
      await local.remove(name);
    },
    open: (name, range) =>
      existsSync(local.path(name)) ? local.open(name, range) : s3.get(name, range),
    async remove(name) {
      await local.remove(name);
      await s3.remove(name);
    },
  };
}

function lost(): never {
  throw new Problem('file.lost', {}, { status: 404 });
}
