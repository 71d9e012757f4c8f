import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { withSnapshot } from '#engine/backup/snapshot.ts';
import { Problem } from '#kit/problem.ts';
import { openFileStore } from '../files/file-store.ts';
import { filesFolder, type Settings } from '../settings.ts';
import type { BackupManifest } from './manifest.ts';
import { type Beside, writeArchive, writeArchiveTo } from './write-archive.ts';

type Place = Pick<Settings, 'dataDir' | 's3Url'>;

/** Writes all of the installation, as it stands at this instant, into a new file; refuses one that is there. */
export async function takeBackup(url: string, place: Place, path: string): Promise<BackupManifest> {
  if (existsSync(path)) throw new Problem('workspace.file-exists', { path });
  return withSnapshot(url, async (snapshot) =>
    writeArchiveTo(path, snapshot, await besideRows(place)),
  );
}

/** Writes all of the installation, as it stands at this instant, into a stream. */
export function streamBackup(url: string, place: Place, target: Writable): Promise<BackupManifest> {
  return withSnapshot(url, async (snapshot) =>
    writeArchive(target, snapshot, await besideRows(place)),
  );
}

/** Folders of the data folder whose files are kept, beside those on records. */
export const keptFolders = ['ledger-heads', 'uploads'] as const;

async function besideRows({ dataDir, s3Url }: Place): Promise<Beside> {
  const files = openFileStore(filesFolder(dataDir), s3Url);
  const names = [existsSync(join(dataDir, 'secret.key')) ? ['secret.key'] : []];
  for (const folder of keptFolders) names.push(await filesIn(dataDir, folder));
  return {
    kept: names.flat().map((name) => ({ name, path: join(dataDir, name) })),
    openFile: (id) => files.open(id).then(({ content }) => content, noneIfGone),
  };
}

// What is just being written has another ending, and is not of this instant.
async function filesIn(dataDir: string, folder: string): Promise<string[]> {
  const found = await readdir(join(dataDir, folder), { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.new'))
    .map((entry) => `${folder}/${entry.name}`)
    .toSorted();
}

// The bytes of an erased file are gone; any other failure must not make an archive that lacks some.
function noneIfGone(failure: unknown): null {
  const isGone = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT';
  if (isGone || (failure instanceof Problem && failure.status === 404)) return null;
  throw failure;
}
