import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { newId } from '#kit/id.ts';

/** Where brought files wait to be taken in; every process of an installation sees the same ones. */
export type Uploads = {
  /** Keeps what the stream brings and gives its name; removes what did not come whole. */
  readonly save: (content: Readable) => Promise<string>;
  /** A path on this machine under which the file can be read. */
  readonly path: (name: string) => string;
  readonly size: (name: string) => Promise<number>;
  readonly remove: (name: string) => Promise<void>;
};

/** Uploads in a folder; the folder is made when the first one comes. */
export function uploadsIn(folder: string): Uploads {
  const path = (name: string) => join(folder, requireName(name));
  return {
    path,
    async save(content) {
      const name = newId();
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await pipeline(content, createWriteStream(path(name), { mode: 0o600, flags: 'wx' }));
      } catch (error) {
        await rm(path(name), { force: true });
        throw error;
      }
      return name;
    },
    size: async (name) => (await stat(path(name))).size,
    remove: (name) => rm(path(name), { force: true }),
  };
}

function requireName(name: string): string {
  if (!/^[0-9a-f-]{36}$/.test(name)) throw new Error('no name of an upload');
  return name;
}
