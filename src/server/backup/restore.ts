import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LoadedCopy, LoadOptions } from '#engine/backup/load.ts';
import { Problem } from '#kit/problem.ts';
import { type FileStore, openFileStore } from '../files/file-store.ts';
import { withNewDatabase } from '../launch/new-database.ts';
import { filesFolder, type Settings, uploadsFolder } from '../settings.ts';
import { type Backup, openBackup } from './open-backup.ts';
import { putBack } from './put-back.ts';
import { isRestoreUnderWay, markRestore } from './restore-mark.ts';
import { keptFolders } from './take.ts';

/** What was put back. */
export type Restored = LoadedCopy & { readonly files: number; readonly takenAt: string };

type Place = Pick<Settings, 'dataDir' | 's3Url' | 'databaseUrl'>;

/**
 * Puts an archive back into an empty installation: its database, files and secret, brought to this version. Refuses an
 * archive that is not whole, a data folder that holds something, and a database that does; a failure leaves nothing behind.
 */
export async function restoreBackup(
  place: Place,
  path: string,
  options: LoadOptions = {},
): Promise<Restored> {
  const backup = await openBackup(path);
  try {
    return await withNewDatabase(place, async (url) => {
      const { dataDir } = place;
      if (isRestoreUnderWay(dataDir)) removeKept(dataDir);
      refuseKept(dataDir);
      const unmark = markRestore(dataDir);
      const files = openFileStore(filesFolder(dataDir), place.s3Url);
      const written: string[] = [];
      try {
        const before = () => writeBeside(backup, { dataDir, files, written });
        const loaded = await putBack(url, backup.source, { ...options, before });
        unmark();
        return { ...loaded, files: written.length, takenAt: backup.manifest.takenAt };
      } catch (failure) {
        for (const id of written) await files.remove(id);
        removeKept(dataDir);
        unmark();
        throw failure;
      }
    });
  } finally {
    backup.close();
  }
}

const folders = (dataDir: string): string[] => [
  filesFolder(dataDir),
  uploadsFolder(dataDir),
  ...keptFolders.map((name) => join(dataDir, name)),
];

function refuseKept(dataDir: string): void {
  const full = folders(dataDir).find((path) => existsSync(path) && readdirSync(path).length > 0);
  const secret = join(dataDir, 'secret.key');
  const found = full ?? (existsSync(secret) ? secret : undefined);
  if (found !== undefined) throw new Problem('backup.folder-not-empty', { path: found });
}

function removeKept(dataDir: string): void {
  for (const path of [...folders(dataDir), join(dataDir, 'secret.key')])
    rmSync(path, { recursive: true, force: true });
}

type Target = {
  readonly dataDir: string;
  readonly files: FileStore;
  /** The files that were not there before. */
  readonly written: string[];
};

async function writeBeside(backup: Backup, { dataDir, files, written }: Target): Promise<void> {
  for (const name of Object.keys(backup.manifest.kept))
    await write(await backup.kept(name), join(dataDir, name));
  for (const [id, hash] of Object.entries(backup.manifest.files)) {
    if (await isThere(files, id)) continue;
    written.push(id);
    await write(await backup.file(id), files.path(id));
    await files.keep(id, hash);
  }
}

// A store beyond this machine may have outlived the rest.
function isThere(files: FileStore, id: string): Promise<boolean> {
  return files.open(id).then(
    ({ content }) => content.destroy().destroyed,
    () => false,
  );
}

async function write(content: Readable, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(content, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
}
