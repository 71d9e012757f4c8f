import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedCopy } from '#engine/backup/load.ts';
import { openPool } from '#engine/database/pool.ts';
import { Problem } from '#kit/problem.ts';
import { startEmbedded } from '../launch/postgres.ts';
import { freeMegabytes } from '../launch/tuning.ts';
import { copyAcross } from './copy-across.ts';

/**
 * Brings a copy of the database to this version, in a folder beside the data that goes again at the end; the database itself
 * is only read and may be in use. Refuses where the disk has no room for the copy; throws what would have failed.
 */
export async function rehearseUpgrade(url: string, dataDir: string): Promise<LoadedCopy> {
  await refuseLittleRoom(url, dataDir);
  const folder = mkdtempSync(join(dataDir, 'rehearsal-'));
  chmodSync(folder, 0o711);
  try {
    const copy = await startEmbedded({ dataDir: folder, log: () => undefined, settings: quick });
    try {
      return await copyAcross(url, copy.url);
    } finally {
      await copy.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The copy lives for minutes, so it need not survive a power cut.
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function refuseLittleRoom(url: string, dataDir: string): Promise<void> {
  const pool = openPool(url, { max: 1, name: 'rapport-rehearsal' });
  try {
    const { rows } = await pool.query<{ size: string }>(
      'select pg_database_size(current_database()) as size',
    );
    // The rows once more, and what writing them leaves in the log of the database.
    const needed = Math.ceil((Number(rows[0]?.size) * 1.5) / 1024 / 1024) + 300;
    const free = freeMegabytes(dataDir);
    if (free < needed) throw new Problem('backup.little-space', { path: dataDir, free, needed });
  } finally {
    await pool.end();
  }
}
