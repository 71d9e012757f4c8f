import { actorScopes, workerParts } from './worker-parts.ts';
import { migrateJobs, openBoss, workQueues } from '#engine/jobs/index.ts';
import { openPool } from '#engine/database/pool.ts';
import { keepLedger, keepSealing } from './sealing.ts';
import { readSettings } from './settings.ts';
import { keepTidy } from './tidying.ts';
import { untilStopped } from './until-stopped.ts';

const settings = readSettings();
const url = settings.databaseUrl;
if (url === null)
  throw new Error('DATABASE_URL is missing: start with `npm start`, or name a database');

await migrateJobs(url);
const pool = openPool(url, { max: 8, name: 'rapport-worker' });
const boss = openBoss(url);
// Its queries are tried again by pg-boss itself; unheard, the event would end the process.
boss.on('error', () => undefined);
await boss.start();
await workQueues(boss, workerParts(pool, actorScopes(pool)));
const sealing = keepSealing(pool);
const tidying = keepTidy(pool);
const tending = keepLedger(pool, settings.dataDir);
process.send?.({ type: 'ready' });

await untilStopped();
await Promise.all([sealing.stop(), tidying.stop(), tending.stop()]);
await boss.stop({ graceful: true, timeout: 8000 });
await pool.end();
process.exit(0);
