import type { Readable } from 'node:stream';
import type { CopySource } from '#engine/backup/load.ts';
import { openWholeZip, type Read } from '#engine/backup/whole-zip.ts';
import { Problem } from '#kit/problem.ts';
import { type BackupManifest, entryOf, fileEntry, keptEntry, manifestSchema } from './manifest.ts';

/** An archive of the installation whose every entry is there and as it was written. */
export type Backup = {
  readonly manifest: BackupManifest;
  readonly source: CopySource;
  readonly kept: (name: string) => Promise<Readable>;
  readonly file: (id: string) => Promise<Readable>;
  readonly close: () => void;
};

/** Opens an archive of the installation and reads it whole; refuses what is none, and one that is damaged or cut off. */
export async function openBackup(path: string): Promise<Backup> {
  const { manifest, read, close } = await openWholeZip(path, {
    manifest: manifestSchema,
    entries: wholeOf,
    broken: new Problem('backup.cut-off', { path }),
    foreign: new Problem('backup.foreign', { path }),
  });
  return {
    manifest,
    source: sourceOf(manifest, read),
    kept: (name) => read(keptEntry(name)),
    file: (id) => read(fileEntry(id)),
    close,
  };
}

function sourceOf({ tables, ...head }: BackupManifest, read: Read): CopySource {
  const rows = new Map(tables.map((table) => [entryOf(table), table.rows]));
  return {
    head,
    tables,
    open: (table) => read(entryOf(table)),
    rowsOf: async (table) => rows.get(entryOf(table)) ?? 0,
  };
}

function wholeOf({ tables, kept, files }: BackupManifest): [string, string][] {
  return [
    ...tables.map((table): [string, string] => [entryOf(table), table.sha256]),
    ...Object.entries(kept).map(([name, sha256]): [string, string] => [keptEntry(name), sha256]),
    ...Object.entries(files).map(([id, sha256]): [string, string] => [fileEntry(id), sha256]),
  ];
}
