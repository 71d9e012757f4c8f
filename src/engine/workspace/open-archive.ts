import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { openWholeZip } from '../backup/whole-zip.ts';
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
  const foreign = new Problem('archive.foreign', { path });
  const { manifest, read, close } = await openWholeZip(path, {
    manifest: manifestSchema,
    entries: wholeOf,
    broken: foreign,
    foreign,
  });
  return {
    manifest,
    async *lines(name) {
      const input = await read(`${name}.ndjson`);
      for await (const line of createInterface({ input, crlfDelay: Infinity }))
        if (line !== '') yield line;
    },
    file: (id) => read(`files/${id}`),
    close,
  };
}

function wholeOf({ entries, files }: Manifest): [string, string][] {
  return [
    ...Object.entries(entries).map(([name, { sha256 }]): [string, string] => [
      `${name}.ndjson`,
      sha256,
    ]),
    ...Object.entries(files).map(([id, sha256]): [string, string] => [`files/${id}`, sha256]),
  ];
}
