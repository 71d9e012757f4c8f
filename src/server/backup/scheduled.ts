import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from '#engine/database/pool.ts';
import { logLine } from '../log-line.ts';
import { repeat, type Repeating } from '../repeating.ts';
import type { Settings } from '../settings.ts';
import { takeBackup } from './take.ts';

type Place = Pick<Settings, 'dataDir' | 's3Url'> & {
  readonly folder: string;
  /** How many backups stay. */
  readonly kept: number;
};

const day = 24 * 3_600_000;
const named = /^rapport-\d{8}T\d{6}Z\.zip$/;

/** Looks every ten minutes whether the folder for backups, where one is set, has one of the last 24 hours, and takes one where it has not. */
export function keepBackups(
  pool: Pool,
  url: string,
  { backupDir, backupKeep, dataDir, s3Url }: Settings,
): Repeating[] {
  if (backupDir === null) return [];
  const place = { dataDir, s3Url, folder: backupDir, kept: backupKeep };
  return [repeat(() => backUpIfDue(pool, url, place, new Date()), 600_000, 30_000)];
}

/** Takes a backup if the newest in the folder is a day old, and lets the oldest go beyond those to be kept; gives its path, or null where none was due. */
export async function backUpIfDue(
  pool: Pool,
  url: string,
  place: Place,
  now: Date,
): Promise<string | null> {
  const { folder, kept } = place;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const newest = (await backupsIn(folder)).at(-1);
  if (newest !== undefined && now.getTime() - instantOf(newest) < day) return null;
  const path = join(folder, nameAt(now));
  const isTaken = await alone(pool, async () => {
    await removeUnfinished(folder);
    await takeBackup(url, place, path);
    // Only what is there beside a whole new one may go.
    for (const name of (await backupsIn(folder)).slice(0, -kept)) await rm(join(folder, name));
  });
  if (!isTaken) return null;
  logLine('backup taken', { path, bytes: (await stat(path)).size });
  return path;
}

async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => named.test(name)).toSorted();
}

// A worker that was killed left what it had written so far.
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.zip.part') && named.test(name.slice(0, -'.part'.length)))
      await rm(join(folder, name));
}

function nameAt(now: Date): string {
  return `rapport-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.zip`;
}

function instantOf(name: string): number {
  const [, date = '', time = ''] = /-(\d{8})T(\d{6})Z/.exec(name) ?? [];
  const part = (text: string, at: number, length = 2) => text.slice(at, at + length);
  return Date.parse(
    `${part(date, 0, 4)}-${part(date, 4)}-${part(date, 6)}T${part(time, 0)}:${part(time, 2)}:${part(time, 4)}Z`,
  );
}

// Of two workers one takes the backup.
async function alone(pool: Pool, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_lock(hashtext('rapport backup')) as held`,
    );
    if (rows[0]?.held !== true) return false;
    await work();
    return true;
  } finally {
    // The lock goes with its connection.
    client.release(true);
  }
}
