import { beforeAll, expect, test } from 'vitest';
import { openPool } from '#engine/database/pool.ts';
import { readTimeline } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { newId } from '#kit/id.ts';
import { ownDatabaseUrl } from '../../../../test/setup/database.ts';
import { model } from '../../../../test/setup/scope.ts';
import { timelineSources as sources } from '../../timeline.ts';
import { aroundParty } from './around.ts';

const customer = newId();
const purchases = 100_000;
let scope: Scope;

// A customer with very many purchases among others who bought as much together.
beforeAll(async () => {
  const pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 5 });
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'Plans')`);
  const loading = await pool.connect();
  // Straight into the tables: only the shape of the plans is asked, and the foreign keys are not.
  await loading.query(`set session_replication_role = replica`);
  await loading.query(
    `insert into party (workspace_id, id, kind, name, name_sort, created_at, updated_at, version)
     select 1, case when g = 0 then $1::uuid else gen_random_uuid() end, 'organisation', 'N' || g, 'n' || g, now(), now(), 1
     from generate_series(0, 500) g`,
    [customer],
  );
  await loading.query(
    `insert into transaction (workspace_id, id, party_id, at, kind, product, amount, amount_currency, amount_base, created_at, updated_at, version)
     select 1, gen_random_uuid(), case when g <= $2 then $1::uuid else (array(select id from party limit 400))[1 + g % 400] end,
       now() - g * interval '37 minutes', 'purchase', 'Product ' || g % 40, 10, 'CNY', 10, now(), now(), 1
     from generate_series(1, $2::integer * 2) g`,
    [customer, purchases],
  );
  await loading.query(`set session_replication_role = origin`);
  await loading.query('vacuum analyze');
  loading.release();
  scope = await systemScope(pool, model, 1);
}, 120_000);

/** The plans of every statement that the work sends. */
async function plansOf(work: (scope: Scope) => Promise<unknown>): Promise<string> {
  const sent: { text: string; values: unknown[] }[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    sent.push(statement);
    return scope.db.query(statement);
  };
  const listening = new Proxy(scope.db, {
    get: (db, name) => (name === 'query' ? query : Reflect.get(db, name)),
  });
  await work({ ...scope, db: listening });
  const plans = await Promise.all(
    sent.map(
      async ({ text, values }) =>
        (await scope.db.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).rows,
    ),
  );
  return plans
    .flat()
    .map((row) => row['QUERY PLAN'])
    .join('\n');
}

test('the timeline of a customer with 100,000 purchases reads a page of them from the index', async () => {
  const plan = await plansOf((asked) =>
    readTimeline(asked, 'account', customer, { limit: 30, sources }),
  );
  expect(plan).toMatch(/Index.* Scan.* using transaction_default_\w*party_id_at_id/);
  expect(plan).not.toMatch(/Seq Scan on transaction/);
});

test('what stands around him is found by his own rows, never by all', async () => {
  const plan = await plansOf((asked) => aroundParty(asked, 'account', customer));
  expect(plan).not.toMatch(/Seq Scan on transaction/);
  const { years, products, parts } = await aroundParty(scope, 'account', customer);
  expect(parts.purchases?.items).toHaveLength(40);
  expect(years.length).toBeGreaterThan(3);
  expect(products).toHaveLength(5);
});
