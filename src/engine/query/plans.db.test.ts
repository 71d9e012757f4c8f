import { beforeAll, expect, test } from 'vitest';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { asPerson, model } from '../../../test/setup/scope.ts';
import { newId } from '#kit/id.ts';
import type { Depth } from '#model/api.ts';
import { openPool } from '../database/pool.ts';
import type { Executor, Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { findRecord, groupRecords, listRecords, searchRecords } from './index.ts';

const people = 20_000;
const owners = Array.from({ length: 200 }, () => newId());
let system: Scope;

beforeAll(async () => {
  const pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 1 });
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'Plans')`);
  // Straight into the tables: only the shape of the plans is asked, and the foreign keys are not.
  await pool.query(`set session_replication_role = replica`);
  await pool.query(
    `insert into party (workspace_id, id, kind, name, name_sort, email, owner_id, created_at, updated_at, version)
     select 1, gen_random_uuid(), case when g % 6 = 0 then 'organisation' else 'person' end, 'N' || g, md5(g::text),
       case when g % 3 = 0 then md5(g::text) || '@example.com' end, ($1::uuid[])[1 + g % 200], now() - g * interval '1 minute', now(), 1
     from generate_series(1, $2::integer) g`,
    [owners, people],
  );
  await pool.query(
    `insert into record (workspace_id, id, object, title, sort_key, owner_id, tokens)
     select 1, id, case kind when 'person' then 'contact' else 'account' end, name, name_sort, owner_id, array['1|' || left(name_sort, 4)] from party`,
  );
  await pool.query(
    `insert into search_word (workspace_id, word, keys) select 1, md5(g::text), array['1|' || md5(g::text)] from generate_series(1, $1::integer) g`,
    [people],
  );
  // The first owner takes part with a few customers and follows a few others; colleagues with very many.
  await pool.query(
    `insert into party_team (workspace_id, id, party_id, member_id, role, created_at, updated_at, version)
     select 1, gen_random_uuid(), id, ($1::uuid[])[case when n <= 30 then 8 else 20 + n % 150 end], 'related', now(), now(), 1
     from (select id, row_number() over () as n from party where kind = 'person') p where n % 2 = 0`,
    [owners],
  );
  await pool.query(
    `insert into follow (workspace_id, id, record_id, owner_id, created_at, updated_at, version)
     select 1, gen_random_uuid(), id, ($1::uuid[])[case when n <= 30 then 8 else 20 + n % 150 end], now(), now(), 1
     from (select id, row_number() over () as n from party where kind = 'person') p where n % 2 = 1`,
    [owners],
  );
  await pool.query(`set session_replication_role = origin`);
  await pool.query(`select gin_clean_pending_list('record_tokens')`);
  await pool.query('vacuum analyze');
  system = await systemScope(pool, model, 1);
}, 60_000);

/** The plans of every statement that the work sends. */
async function plansOf(scope: Scope, work: (scope: Scope) => Promise<unknown>): Promise<string> {
  const texts: { text: string; values: unknown[] }[] = [];
  const query = (statement: { text: string; values: unknown[] }) => {
    texts.push(statement);
    return scope.db.query(statement.text, statement.values);
  };
  await work({ ...scope, db: Object.assign(Object.create(scope.db), { query }) as Executor });
  const plans = await Promise.all(
    texts.map(
      async ({ text, values }) =>
        (await scope.db.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)).rows,
    ),
  );
  return plans
    .flat()
    .map((row) => row['QUERY PLAN'])
    .join('\n');
}

const grants = new Map(
  ['contact', 'account', 'party', 'household'].map((object) => [
    object,
    new Map<string, Depth>([['read', 'own']]),
  ]),
);
const seller = (): Scope => asPerson(system, { userId: owners[7] ?? '', grants });

test.each(['name', '-name', 'email', '-email', 'createdAt', '-createdAt', 'updatedAt'])(
  'a list by %s is read from an index and sorts no table',
  async (sort) => {
    const plan = await plansOf(system, (scope) =>
      listRecords(scope, 'contact', {
        sort: [sort],
        fields: ['name', 'email', 'owner', 'account'],
      }),
    );
    expect(plan).not.toMatch(/Seq Scan on party/);
    expect(plan).toMatch(/Index (Only )?Scan( Backward)? using party_kind_\w+_idx/);
  },
);

test('the list of all customers is read kind by kind from the same indexes', async () => {
  const plan = await plansOf(system, (scope) =>
    listRecords(scope, 'party', { sort: ['name'], fields: ['name'] }),
  );
  expect(plan).not.toMatch(/Seq Scan on party/);
});

test('what is mine is found by the owner index, not by walking the order', async () => {
  const plan = await plansOf(seller(), (scope) =>
    listRecords(scope, 'contact', { sort: ['name'], fields: ['name'] }),
  );
  expect(plan).not.toMatch(/Seq Scan on party/);
  expect(plan).toMatch(/party_owner_id_link/);
});

test('a page of the few that are mine is gathered, whatever its order', async () => {
  const query = { sort: ['-createdAt'], fields: ['name'], limit: 50 };
  const plan = await plansOf(seller(), (scope) => listRecords(scope, 'contact', query));
  expect(plan).toMatch(/party_owner_id_link/);
  expect(plan).not.toMatch(/party_kind_created_at_idx/);
});

test('a record is read by its key and a search by its words', async () => {
  const id = String(
    (await listRecords(system, 'contact', { sort: ['name'], fields: ['id'], limit: 1 })).items[0]?.[
      'id'
    ],
  );
  const read = await plansOf(system, (scope) => findRecord(scope, 'contact', id));
  expect(read).toMatch(/party_pkey/);
  expect(read).not.toMatch(/Seq Scan on (party|record) /);
  const found = await plansOf(seller(), (scope) => searchRecords(scope, 'abcd', { limit: 10 }));
  expect(found).toMatch(/Bitmap Index Scan on record_tokens/);
  expect(found).toMatch(/Bitmap Index Scan on search_word_keys/);
  expect(found).not.toMatch(/Seq Scan on (party|record) /);
});

test.each([
  ['party-team.party', 'member', 'party_team'],
  ['follow.record', 'owner', 'follow'],
])('what one takes part in or follows is found from there (%s)', async (link, field, table) => {
  const filter = {
    link,
    quantifier: 'any',
    where: { field, op: 'is', value: { me: true } },
  } as const;
  const everyone = asPerson(system, {
    userId: owners[7] ?? '',
    grants: new Map(
      ['contact', 'account', 'party', 'household', 'party-team', 'follow'].map((object) => [
        object,
        new Map<string, Depth>([['read', 'all']]),
      ]),
    ),
  });
  const plan = await plansOf(everyone, (scope) =>
    listRecords(scope, 'contact', { filter, sort: ['name'], fields: ['name'] }),
  );
  expect(plan).toMatch(new RegExp(`Index (Only )?Scan using \\w+ on ${table}`));
  expect(plan).not.toMatch(/Seq Scan on party/);
});

test('a board or a chart asks once, whatever the number of groups, and reads no table from end to end', async () => {
  const query = {
    groupBy: ['status'],
    measures: [{ measure: 'count' as const }, { measure: 'sum' as const, field: 'walletShare' }],
  };
  const plan = await plansOf(seller(), (scope) => groupRecords(scope, 'contact', query));
  expect(plan.match(/^Limit/gm)).toHaveLength(1);
  expect(plan).not.toMatch(/Seq Scan on party/);
  expect(plan).toMatch(/party_owner_id_link/);
});
