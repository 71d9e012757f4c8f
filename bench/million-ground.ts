import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asChange, startSettings } from '#areas/start/settings.ts';
import { effects } from '#areas/effects.ts';
import { objects } from '#areas/objects.ts';
import { commit } from '#engine/commit/index.ts';
import { migrate } from '#engine/database/migrate.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Job, JobRun } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { createModel } from '#model/model.ts';
import { startEmbedded } from '#server/launch/postgres.ts';
import { fill, withoutLimit } from './million-fill.ts';
import { processesFrom, processorTimeOf } from './product.ts';

export const model = createModel(objects, effects);

/** An opened customer base of many rows. */
export type Opened = {
  readonly pool: Pool;
  readonly scope: Scope;
  readonly score: string;
  /** Seconds of processor time that the database has used so far. */
  readonly databaseTime: () => number;
};

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens the customer base in the folder, made there first if the folder is new, for as long as the work takes. */
export async function onGround(
  { folder, rows }: { folder: string; rows: number },
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const isNew = !existsSync(join(folder, 'filled'));
  const database = await startEmbedded({ dataDir: folder, log: () => undefined });
  try {
    await migrate(database.url);
    const pool = openPool(database.url, { max: 12 });
    try {
      if (isNew) await makeGround(pool, rows);
      if (isNew) mkdirSync(join(folder, 'filled'));
      const { rows: fields } = await pool.query<{ id: string }>(
        `select id from own_field where workspace_id = 1 and name = 'xScore'`,
      );
      await work({
        pool,
        scope: await systemScope(pool, model, 1),
        score: fields[0]?.id ?? '',
        databaseTime: () => databaseTime(folder),
      });
    } finally {
      await pool.end();
    }
  } finally {
    await database.stop();
  }
}

async function makeGround(pool: Pool, rows: number): Promise<void> {
  const began = performance.now();
  await pool.query(
    `insert into workspace (workspace_id, name, zone, country, currency) values (1, 'Bench', 'Asia/Shanghai', 'CN', 'CNY')`,
  );
  const scope = await systemScope(pool, model, 1);
  const owners = Array.from({ length: 50 }, () => newId());
  const score = newId();
  await commit(scope, {
    changes: [
      ...startSettings({ language: 'zh', currency: 'CNY' }).map(asChange),
      ...owners.map(
        (id, at) =>
          ({ op: 'create', object: 'user', id, values: { name: `Seller ${at}` } }) as const,
      ),
      {
        op: 'create',
        object: 'own-field',
        id: score,
        values: {
          object: 'account',
          name: 'xScore',
          kind: 'number',
          labelEn: 'Score',
          filterable: true,
        },
      },
    ],
    byAction: true,
  });
  await fill(pool, model, { rows, owners, score }, say);
  say(`${rows} customers made in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** Runs a job as the worker does, each step a transaction; says what its steps took and what the process held. */
export async function runJob(
  { pool, scope, databaseTime: used }: Opened,
  job: Job,
  {
    now = new Date(),
    input = {},
    most = Infinity,
  }: { now?: Date; input?: object; most?: number } = {},
): Promise<void> {
  const times: number[] = [];
  let memory = 0;
  // A job of hours is looked at part by part.
  const stop = new AbortController();
  const run: JobRun<unknown> = {
    id: newId(),
    input,
    signal: stop.signal,
    isLastTry: true,
    progress: () => Promise.resolve(),
    step: async (_, effect) => {
      const began = performance.now();
      const done = await inTransaction(pool, (db) => effect({ ...scope, now, db }));
      times.push(performance.now() - began);
      memory = Math.max(memory, process.memoryUsage.rss());
      if (times.length >= most) stop.abort();
      return done;
    },
  };
  const node = process.cpuUsage();
  const before = used();
  const began = performance.now();
  const result = await job.start({ ...scope, now }, run).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
    return `stopped after ${most} parts`;
  });
  const { user, system } = process.cpuUsage(node);
  const sorted = times.toSorted((a, b) => a - b);
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  say(
    `${job.name}: ${JSON.stringify(result)} in ${seconds(performance.now() - began)} s, ${times.length} parts, median ${seconds(sorted[Math.floor(sorted.length / 2)] ?? 0)} s, slowest ${seconds(sorted.at(-1) ?? 0)} s, Node ${seconds((user + system) / 1000)} s and database ${(used() - before).toFixed(1)} s of processor, at most ${Math.round(memory / 1024 ** 2)} MB`,
  );
}

// Its own children's time too: of those that work and those that ended.
function databaseTime(folder: string): number {
  const card = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8');
  return processorTimeOf(processesFrom(Number(card.split('\n')[0]))).database;
}

/** Has the tables swept, as PostgreSQL does by itself some time after. */
export async function sweep(pool: Pool): Promise<void> {
  await withoutLimit(pool, 'vacuum analyze');
}
