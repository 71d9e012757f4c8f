import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#kit/problem.ts';
import type { Settings } from '../settings.ts';
import { homeOf, makeDataDir, pointerName } from './database-place.ts';
import { lockFolder } from './folder-lock.ts';
import { checkOutsideDatabase } from './outside-database.ts';
import { startEmbedded } from './postgres.ts';
import { refuseIfUsedElsewhere } from './presence.ts';

type Place = Pick<Settings, 'dataDir' | 'databaseUrl'>;

/**
 * Does the work with the database of an installation that is to be filled: the one of DATABASE_URL, else the embedded one of
 * DATA_DIR, which is made where there is none and taken away again when the work fails. Refuses an installation at work.
 */
export async function withNewDatabase<T>(
  { databaseUrl, dataDir }: Place,
  work: (url: string) => Promise<T>,
): Promise<T> {
  makeDataDir(dataDir);
  return whileStopped(dataDir, async () => {
    if (databaseUrl !== null) {
      await checkOutsideDatabase(databaseUrl, { patience: 0 });
      return work(databaseUrl);
    }
    const isNew = !holdsCluster(dataDir);
    const embedded = await startEmbedded({ dataDir, log: () => undefined });
    let isFilled = false;
    try {
      const done = await work(embedded.url);
      isFilled = true;
      return done;
    } finally {
      await embedded.stop();
      if (isNew && !isFilled) removeCluster(dataDir);
    }
  });
}

/** Does the work while no launcher works in the folder; refuses one that does. */
export async function whileStopped<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const lock = await lockFolder(dataDir, 'launcher');
  if ('heldBy' in lock) throw new Problem('backup.stop-first', { path: dataDir });
  try {
    await refuseIfUsedElsewhere(dataDir, () => undefined);
    return await work();
  } finally {
    await lock.release();
  }
}

function holdsCluster(dataDir: string): boolean {
  const cluster = join(homeOf(dataDir), 'postgres');
  return existsSync(cluster) && readdirSync(cluster).length > 0;
}

function removeCluster(dataDir: string): void {
  const home = homeOf(dataDir);
  for (const name of ['postgres', 'postgres.log'])
    rmSync(join(home, name), { recursive: true, force: true });
  if (home === dataDir) return;
  rmSync(home, { recursive: true, force: true });
  rmSync(join(dataDir, pointerName), { force: true });
}
