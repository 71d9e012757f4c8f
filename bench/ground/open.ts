import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makePartitions } from '#engine/ledger/partitions.ts';
import { migrate } from '#engine/database/migrate.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { startEmbedded } from '#server/launch/postgres.ts';
import { model } from '#server/product-model.ts';
import { addStartRecords } from '#server/start-records.ts';
import { foundWorkspace } from '#server/workspaces.ts';
import { processesFrom, secondsOf } from '../measure/processes.ts';
import { fill } from './fill.ts';
import { fillSales } from './sales.ts';
import { keepQuiet, settle, takeAwayLater } from './settle.ts';
import type { Size } from './size.ts';

const loadShape = z.object({
  seconds: z.number(),
  parts: z.array(
    z.object({
      object: z.string(),
      rows: z.number(),
      seconds: z.number(),
      node: z.number(),
      database: z.number(),
    }),
  ),
});

/** What loading a company took, in seconds, kind by kind. */
export type Load = z.infer<typeof loadShape>;

/** Founds the workspace that the company is filled into. */
export async function foundCompany(pool: Pool): Promise<{ workspaceId: number; userId: string }> {
  const founded = await foundWorkspace(pool, model, {
    name: 'Bench',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    country: 'CN',
    language: 'zh',
    administrator: { name: 'Ada Admin', email: null },
  });
  await addStartRecords(pool, model, founded.workspaceId);
  return founded;
}

// Loading may be repeated, so that a power cut costs nothing; while it is measured the database is as it is shipped.
const whileLoading = {
  synchronous_commit: 'off',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
  autovacuum_max_workers: '1',
};

/** Loads the company into the folder unless it stands there, and makes it ready to be measured; gives what the loading took. */
export async function openGround(
  folder: string,
  { size, opportunities }: { readonly size: Size; readonly opportunities: number },
  say: (line: string) => void,
): Promise<Load> {
  mkdirSync(folder, { recursive: true });
  // The database's own user must be able to enter it.
  chmodSync(folder, 0o755);
  const card = join(folder, 'loaded.json');
  const isLoaded = existsSync(card);
  const database = await startEmbedded({
    dataDir: folder,
    log: () => undefined,
    ...(isLoaded ? {} : { settings: whileLoading }),
  });
  const pool = openPool(database.url, { max: 8, name: 'rapport-bench' });
  try {
    await migrate(database.url);
    if (!isLoaded)
      writeFileSync(card, JSON.stringify(await load(pool, folder, size, say), null, 2));
    await takeAwayLater(pool);
    await fillSales(pool, 1, opportunities);
    await keepQuiet(pool);
  } finally {
    await pool.end();
    await database.stop();
  }
  return loadShape.parse(JSON.parse(readFileSync(card, 'utf8')));
}

async function load(
  pool: Pool,
  folder: string,
  size: Size,
  say: (line: string) => void,
): Promise<Load> {
  // What follows the rows can be taken up again where it broke off.
  const filled = join(folder, 'filled.json');
  if (!existsSync(filled))
    writeFileSync(filled, JSON.stringify(await fillNew(pool, folder, size, say), null, 2));
  const { seconds: filling, parts } = loadShape.parse(JSON.parse(readFileSync(filled, 'utf8')));
  const began = performance.now();
  await settle(pool, say);
  const seconds = filling + (performance.now() - began) / 1000;
  say(`${size.name}: loaded in ${seconds.toFixed(0)} s`);
  return { seconds, parts };
}

async function fillNew(
  pool: Pool,
  folder: string,
  size: Size,
  say: (line: string) => void,
): Promise<Load> {
  const began = performance.now();
  const { rows } = await pool.query('select from workspace limit 1');
  if (rows.length > 0) throw new Error(`${folder} holds a company that is not whole: take it away`);
  const { workspaceId } = await foundCompany(pool);
  // Made before the rows, which would else move into them.
  await makePartitions(pool, new Date());
  const main = Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const databaseSeconds = () => secondsOf(processesFrom(main));
  const parts = await fill(pool, workspaceId, size, { databaseSeconds, say });
  return { seconds: (performance.now() - began) / 1000, parts };
}
