// Builds the index of an own field on a large table while clients write to it, and prints what it took.
//
//   node bench/index-own-field.ts [rows]

import { availableParallelism } from 'node:os';
import { objects } from '#areas/objects.ts';
import { effects } from '#areas/effects.ts';
import { commit } from '#engine/commit/index.ts';
import { migrate } from '#engine/database/migrate.ts';
import { openPool, type Pool } from '#engine/database/pool.ts';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { tendOwnIndexes } from '#engine/shape/indexes.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { createModel } from '#model/model.ts';
import { startEmbedded } from '#server/launch/postgres.ts';
import { makeScratchFolder } from '#server/launch/scratch-folder.ts';

const rows = Number(process.argv[2] ?? 200_000);
const clients = 8;
const model = createModel(objects, effects);

const scratch = makeScratchFolder('rapport-bench-');
const database = await startEmbedded({ dataDir: scratch.path, log: () => undefined });
try {
  await migrate(database.url);
  const pool = openPool(database.url, { max: clients + 4 });
  await run(pool);
  await pool.end();
} finally {
  await database.stop();
  scratch.remove();
}

async function run(pool: Pool): Promise<void> {
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'Bench')`);
  const plain = await systemScope(pool, model, 1);
  const field = newId();
  const values = {
    object: 'account',
    name: 'xScore',
    kind: 'number',
    labelEn: 'Score',
    filterable: true,
  };
  await commit(plain, { changes: [{ op: 'create', object: 'own-field', id: field, values }] });
  await fill(pool, field);
  const scope = await systemScope(pool, model, 1);
  say(`${rows} companies, ${clients} clients, ${availableParallelism()} cores`);
  const filter = { field: 'xScore', op: 'is', value: 77 } as const;
  const list = () =>
    listRecords(scope, 'account', { filter, limit: 50, fields: ['name', 'xScore'] });
  say(`filter by scan: ${await milliseconds(list)} ms`);
  const quiet = await whileWriting(scope, () => new Promise((done) => setTimeout(done, 5000)));
  say(`writes without a build: ${quiet}`);
  let took = 0;
  const busy = await whileWriting(scope, async () => {
    took = await milliseconds(() => tendOwnIndexes(pool, model, 1));
  });
  say(`index built in ${took} ms; writes meanwhile: ${busy}`);
  const sorted = await systemScope(pool, model, 1);
  say(`filter by index: ${await milliseconds(list)} ms`);
  const sort = () =>
    listRecords(sorted, 'account', { sort: ['-xScore'], limit: 50, fields: ['name'] });
  await sort();
  say(`first page sorted by it: ${await milliseconds(sort)} ms`);
  const { rows: plan } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain select id from party where workspace_id = 1 and kind = 'organisation' and deleted_at is null and ((custom ->> '${field}')::bigint) = 77`,
  );
  for (const row of plan) say(`  ${row['QUERY PLAN']}`);
}

async function fill(pool: Pool, field: string): Promise<void> {
  const { rows: kinds } = await pool.query<{ is: string }>(`select 'organisation' as is`);
  await pool.query('set statement_timeout = 0');
  await pool.query(
    `insert into party (workspace_id, id, kind, status, name, name_sort, version, created_at, updated_at, custom)
     select 1, gen_random_uuid(), $1, 'potential', 'Company ' || n, 'company ' || n, 1, now(), now(), jsonb_build_object($2::text, n % 5000)
     from generate_series(1, $3) n`,
    [kinds[0]?.is, field, rows],
  );
  await pool.query(
    `insert into record (workspace_id, id, object, title, sort_key) select workspace_id, id, 'account', name, name_sort from party`,
  );
  await pool.query('vacuum analyze party');
}

/** Clients that change one company after the other until the work ends; how many a second, and the slowest. */
async function whileWriting(scope: Scope, work: () => Promise<unknown>): Promise<string> {
  const { rows: some } = await scope.db.query<{ id: string }>(
    'select id from party tablesample system (1) limit 2000',
  );
  const times: number[] = [];
  let isOver = false;
  const write = async (client: number): Promise<void> => {
    for (let at = client; !isOver; at += clients) {
      const id = some[at % some.length]?.id ?? '';
      const change = {
        op: 'update',
        object: 'account',
        id,
        values: { xScore: at % 5000, shortName: `N${at}` },
      } as const;
      times.push(await milliseconds(() => commit(scope, { changes: [change] })));
    }
  };
  const writers = Array.from({ length: clients }, (_, client) => write(client));
  const began = performance.now();
  await work();
  isOver = true;
  await Promise.all(writers);
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  return `${Math.round(times.length / seconds)}/s, p95 ${p95} ms, slowest ${sorted.at(-1) ?? 0} ms`;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
