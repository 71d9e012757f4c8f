import { statfs } from 'node:fs/promises';
import { Problem } from '#kit/problem.ts';

// The database takes 16 MB at a time for its log, and stops where it gets none.
const least = 16 * 1024 * 1024;

/** Refuses (503) where one of the folders stands on a disk without room for what people write. */
export async function refuseFullDisk(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < least) throw new Problem('server.disk-full', {}, { status: 503 });
  }
}
