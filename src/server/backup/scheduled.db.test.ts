import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { openBackup } from './open-backup.ts';
import { backUpIfDue } from './scheduled.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapport-backups-'));
let url: string;
let pool: Pool;

beforeAll(async () => {
  url = await ownDatabaseUrl({ migrated: true });
  pool = openPool(url, { max: 3, name: 'rapport-test' });
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One')`);
});
afterAll(async () => {
  await pool.end();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup a day is taken, by one of two workers, and the oldest make room', async () => {
  const backups = join(folder, 'backups');
  const place = { dataDir: folder, s3Url: null, folder: backups, kept: 2 };
  const take = (at: string) => backUpIfDue(pool, url, place, new Date(at));
  const both = await Promise.all([take('2026-11-20T02:00:00Z'), take('2026-11-20T02:00:00Z')]);
  expect(both.filter((path) => path !== null)).toEqual([
    join(backups, 'rapport-20261120T020000Z.zip'),
  ]);
  expect(await take('2026-11-21T01:59:00Z')).toBeNull();
  writeFileSync(join(backups, 'somebody-else.zip'), '');
  writeFileSync(join(backups, 'rapport-20261120T020001Z.zip.part'), '');
  const second = await take('2026-11-21T02:00:00Z');
  await take('2026-11-22T02:00:00Z');
  expect(readdirSync(backups).toSorted()).toEqual([
    'rapport-20261121T020000Z.zip',
    'rapport-20261122T020000Z.zip',
    'somebody-else.zip',
  ]);
  const { manifest, close } = await openBackup(second ?? '');
  expect(manifest.tables.find(({ table }) => table === 'workspace')?.rows).toBe(1);
  close();
});
