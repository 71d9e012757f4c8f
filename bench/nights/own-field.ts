import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import { tendOwnIndexes } from '#engine/shape/indexes.ts';
import { systemScope } from '#engine/system-scope.ts';
import { model } from '#server/product-model.ts';
import { say, type Opened } from './ground.ts';

const clients = 8;

/** Builds the index of an own field while clients change companies, and asks what is blocked, what holds at the end and what uses it. */
export async function ownFieldIndexed({ pool, scope, score }: Opened): Promise<void> {
  const list = () =>
    listRecords(scope, 'account', {
      filter: { field: 'xScore', op: 'is', value: 77 },
      limit: 50,
      fields: ['name', 'xScore'],
    });
  say(`filter by scan: ${await milliseconds(list)} ms`);
  say(`writes without a build: ${await whileWriting({ scope, pool }, () => pause(8000))}`);
  let took = 0;
  const busy = await whileWriting({ scope, pool }, async () => {
    took = await milliseconds(() => tendOwnIndexes(pool, model, 1));
  });
  say(`index built in ${took} ms; writes meanwhile: ${busy}`);
  const { rows } = await pool.query<{ name: string; valid: boolean; size: string }>(
    `select c.relname as name, i.indisvalid as valid, pg_size_pretty(pg_relation_size(c.oid)) as size from pg_index i join pg_class c on c.oid = i.indexrelid
     where pg_get_indexdef(c.oid) like '%' || $1 || '%'`,
    [score],
  );
  say(JSON.stringify(rows));
  const now = { ...(await systemScope(pool, model, 1)) };
  say(`filter by index: ${await milliseconds(list)}, again ${await milliseconds(list)} ms`);
  const sorted = () =>
    listRecords(now, 'account', { sort: ['-xScore'], limit: 50, fields: ['name'] });
  say(`first page sorted by it: ${await milliseconds(sorted)} ms`);
  const { rows: plan } = await pool.query<Record<string, string>>(
    `explain select id from party where workspace_id = 1 and kind = 'organisation' and deleted_at is null and ((custom ->> '${score}')::bigint) = 77`,
  );
  for (const row of plan) say(`  ${row['QUERY PLAN']}`);
}

/** Clients that change one company after the other until the work ends: how many a second, and the slowest. */
async function whileWriting(
  { scope, pool }: Pick<Opened, 'scope' | 'pool'>,
  work: () => Promise<unknown>,
): Promise<string> {
  const { rows: some } = await pool.query<{ id: string }>(
    `select id from party tablesample system (1) where kind = 'organisation' limit 2000`,
  );
  const times: number[] = [];
  let isOver = false;
  const write = async (client: number): Promise<void> => {
    for (let at = client; !isOver; at += clients) {
      const id = some[at % some.length]?.id ?? '';
      const values = { xScore: at % 5000, description: `N${at}` };
      const change = { op: 'update', object: 'account', id, values } as const;
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
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return `${Math.round(times.length / seconds)}/s, p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${sorted.at(-1) ?? 0} ms`;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
