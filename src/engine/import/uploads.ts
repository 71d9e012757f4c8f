import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
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

/** Uploads of which it can be asked when they came. */
export type UploadFolder = Uploads & {
  /** Those that came before the instant, whole or not. */
  readonly before: (instant: Date) => Promise<string[]>;
};

/** Uploads in a folder; the folder is made when the first one comes. */
export function uploadsIn(folder: string): UploadFolder {
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
    async before(instant) {
      const names = (await namesIn(folder)).filter((name) => isName(name));
      const times = await Promise.all(names.map((name) => cameAt(path(name))));
      return names.filter((_name, index) => (times[index] ?? Infinity) < instant.getTime());
    },
  };
}

// Before the first one there is no folder.
function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : Promise.resolve([]);
}

// One that another process removes meanwhile is not there any more.
async function cameAt(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).mtimeMs : Infinity;
}

function isName(name: string): boolean {
  return /^[0-9a-f-]{36}$/.test(name);
}

function requireName(name: string): string {
  if (!isName(name)) throw new Error('no name of an upload');
  return name;
}
