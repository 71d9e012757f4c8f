import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commit } from '#engine/commit/index.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { inTransaction } from '#engine/database/transaction.ts';
import type { Job, JobRun } from '#engine/jobs/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { startEmbedded } from '#server/launch/postgres.ts';
import { model } from '#server/product-model.ts';
import { openGround } from '../ground/open.ts';
import { withoutLimit } from '../ground/settle.ts';
import { opportunitiesOf } from '../ground/sales.ts';
import type { Size } from '../ground/size.ts';
import { processesFrom, secondsOf } from '../measure/processes.ts';

/** An opened company of many rows. */
export type Opened = {
  readonly pool: Pool;
  readonly scope: Scope;
  /** The own field that each company has a number in. */
  readonly score: string;
  /** Seconds of processor time that the database has used so far. */
  readonly databaseTime: () => number;
};

/** Prints a line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Opens the company in the folder, loaded there first if the folder is new, for as long as the work takes. */
export async function onGround(
  { folder, size }: { folder: string; size: Size },
  work: (opened: Opened) => Promise<void>,
): Promise<void> {
  await openGround(folder, { size, opportunities: opportunitiesOf(size) }, say);
  const database = await startEmbedded({ dataDir: folder, log: () => undefined });
  const pool = openPool(database.url, { max: 12 });
  try {
    const score = await scoreOf(pool);
    const scope = await systemScope(pool, model, 1);
    await work({ pool, scope, score, databaseTime: () => databaseTime(folder) });
  } finally {
    await pool.end();
    await database.stop();
  }
}

/** The own field of companies, made with their numbers and with purchases of customers at the first call. */
async function scoreOf(pool: Pool): Promise<string> {
  const find = () =>
    pool.query<{ id: string }>(
      `select id from own_field where workspace_id = 1 and name = 'xScore'`,
    );
  const [known] = (await find()).rows;
  if (known) return known.id;
  const id = newId();
  const values = {
    object: 'account',
    name: 'xScore',
    kind: 'number',
    labelEn: 'Score',
    filterable: true,
  };
  await withoutLimit(pool, scores(id), purchases);
  const scope = await systemScope(pool, model, 1);
  const change = { op: 'create', object: 'own-field', id, values } as const;
  await commit(scope, { changes: [change], byAction: true });
  await withoutLimit(pool, 'vacuum analyze');
  return id;
}

function scores(field: string): string {
  return `update party set custom = custom || jsonb_build_object('${field}', abs(hashtext(id::text)) % 5000)
    where workspace_id = 1 and kind = 'organisation'`;
}

// Every tenth bought: one to eight times in two years.
const purchases = `insert into transaction (workspace_id, id, party_id, at, kind, amount, amount_currency, amount_base, version, created_at, updated_at)
  select 1, gen_random_uuid(), p.id, now() - make_interval(days => (hashtext(p.id::text || n) & 1023) * 5 / 7), 'purchase', a, 'CNY', a, 1, now(), now()
  from party p, generate_series(1, 1 + (hashtext(p.id::text) & 7)) n, lateral (select 10 + (hashtext(n || p.id::text) & 65535) as a) x
  where p.workspace_id = 1 and hashtext(p.id::text) % 10 = 0`;

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
  return secondsOf(processesFrom(Number(card.split('\n')[0])));
}

/** Has the tables swept, as PostgreSQL does by itself some time after. */
export async function sweep(pool: Pool): Promise<void> {
  await withoutLimit(pool, 'vacuum analyze');
}
