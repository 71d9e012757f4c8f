import { beforeEach, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { newId } from '#kit/id.ts';
import { field } from '#model/field.ts';
import { createModel } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { commit } from '../commit/index.ts';
import { undo } from '../commit/undo.ts';
import { findRecord, groupRecords, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { fastenBelt } from './belt.ts';
import { createBelt } from './belted-pool.ts';
import { differences } from './differ.ts';
import { tendFacts } from './fact-months.ts';
import { openPool, type Pool } from './pool.ts';
import { desiredTables } from './schema.ts';

const label = (en: string) => ({ en, zh: '字段' });

const reading = defineObject({
  name: 'probe-reading',
  label: { one: label('Reading'), many: label('Readings') },
  area: 'admin',
  kind: 'fact',
  datedBy: 'readAt',
  access: { kind: 'common' },
  title: 'meter',
  fields: {
    meter: field.text({ label: label('Meter'), required: true }),
    readAt: field.instant({ label: label('Read at'), required: true, sortable: true }),
  },
  list: { columns: ['meter'], sort: '-readAt' },
  form: [{ label: label('All'), fields: ['meter'] }],
});

const model = createModel(objects);
let url: string;
let pool: Pool;
let scope: Scope;
let party: string;

// Partitions are of the database, not of a workspace, so that each test has one of its own.
beforeEach(async () => {
  url = await ownDatabaseUrl({ migrated: true });
  pool = openPool(url, { max: 3, name: 'rapport-test' });
  await pool.query(`insert into workspace (workspace_id, name, zone) values (1, 'Test', 'UTC')`);
  scope = await systemScope(pool, model, 1);
  party = newId();
  const values = { name: 'Buyer' };
  await commit(scope, { changes: [{ op: 'create', object: 'account', id: party, values }] });
  return () => pool.end();
});

/** Loads one fact at each of the instants, as one changeset. */
async function load(times: readonly string[], inner = scope): Promise<string> {
  const reply = await commit(inner, {
    changes: times.map((at) => ({
      op: 'create',
      object: 'transaction',
      id: newId(),
      values: { party, at, product: at, amount: { amount: '10', currency: 'CNY' } },
    })),
  });
  return reply.id ?? '';
}

async function partitions(): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; rows: number }>(
    `select tableoid::regclass::text as name, count(*)::int as rows from transaction group by 1 order by 1`,
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

/** What people and jobs read of facts: pages by date both ways, single ones, sums. */
async function read(inner = scope): Promise<unknown> {
  const pages: unknown[] = [];
  for (const sort of ['at', '-at', 'sourceDocument']) {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const filter = { field: 'party', op: 'is', value: party } as const;
      const query = { filter, sort: [sort], fields: ['at', 'amount'], limit: 3, cursor };
      const page = await listRecords(inner, 'transaction', query);
      pages.push(page.items);
      for (const item of page.items)
        pages.push(await findRecord(inner, 'transaction', String(item['id'])));
      cursor = page.next;
    }
  }
  const filter = { field: 'at', op: 'after', value: '2020-02-10T00:00:00Z' } as const;
  const measures = [{ measure: 'sum', field: 'amount' }] as const;
  return [pages, await groupRecords(inner, 'transaction', { filter, measures: [...measures] })];
}

const march = ['2020-03-01T00:00:00.000Z', '2020-03-15T12:00:00Z', '2020-03-31T23:59:59.999Z'];
const february = ['2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'];
const now = new Date('2026-06-30T17:00:00Z');

test('large months move to partitions of their own when rows may move, and every reader sees what he saw', async () => {
  await load([...march, ...february, '1999-12-31T23:59:59.999Z']);
  const before = await read();
  expect(await tendFacts(pool, model, { now, moving: false, worth: 3 })).toEqual([]);
  expect(await tendFacts(pool, model, { now, moving: true, worth: 3 })).toEqual([
    'transaction_2020_03',
  ]);
  expect(await partitions()).toEqual({ transaction_2020_03: 3, transaction_default: 3 });
  expect(await read()).toEqual(before);
  await load(['2020-03-02T00:00:00Z']);
  expect(await partitions()).toEqual({ transaction_2020_03: 4, transaction_default: 3 });
  expect(await tendFacts(pool, model, { now, moving: true, worth: 3 })).toEqual([]);
});

test('small installations have one table and no partition, however old their facts', async () => {
  const months = Array.from({ length: 240 }, (_, index) =>
    new Date(Date.UTC(2006, index, 3)).toISOString(),
  );
  await load(months);
  expect(await tendFacts(pool, model, { now, moving: true })).toEqual([]);
  expect(await partitions()).toEqual({ transaction_default: 240 });
});

test('a busy table has its coming months made ahead, so that nothing will have to move', async () => {
  await load(Array.from({ length: 3 }, () => '2026-05-20T00:00:00Z'));
  const ahead = ['transaction_2026_07', 'transaction_2026_08', 'transaction_2026_09'];
  expect(await tendFacts(pool, model, { now, moving: false, worth: 3 })).toEqual(ahead);
  await load(['2026-07-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z']);
  expect(await partitions()).toEqual({ transaction_2026_07: 1, transaction_default: 4 });
  const later = new Date('2026-08-02T00:00:00Z');
  await load(Array.from({ length: 200 }, () => '2026-07-05T00:00:00Z'));
  expect(await tendFacts(pool, model, { now: later, moving: false, worth: 80 })).toEqual([
    'transaction_2026_10',
    'transaction_2026_11',
  ]);
});

test('a load is undone and done again over all its months', async () => {
  await load(march);
  await tendFacts(pool, model, { now, moving: true, worth: 3 });
  const changeset = await load([...march, ...february]);
  const before = await read();
  const undone = await undo(scope, changeset);
  const { items } = await listRecords(scope, 'transaction', { fields: ['id'] });
  expect(items).toHaveLength(3);
  await undo(scope, undone.id ?? '');
  const after = JSON.stringify(await read()).replaceAll(/"version":\d+/g, '');
  expect(after).toEqual(JSON.stringify(before).replaceAll(/"version":\d+/g, ''));
});

test('an id is given once over all months', async () => {
  await load(march);
  await tendFacts(pool, model, { now, moving: true, worth: 3 });
  const [known] = (await listRecords(scope, 'transaction', { fields: ['id'] })).items;
  const again = commit(scope, {
    changes: [
      {
        op: 'create',
        object: 'transaction',
        id: String(known?.['id']),
        values: { party, at: february[0], amount: { amount: '1', currency: 'CNY' } },
      },
    ],
  });
  await expect(again).rejects.toMatchObject({ code: 'record.id-taken', status: 409 });
});

test('no fact is without its customer, nor of another workspace, in a month of its own either', async () => {
  await load(march);
  await tendFacts(pool, model, { now, moving: true, worth: 3 });
  const stray = `update transaction set party_id = gen_random_uuid() where at = '${march[0]}'`;
  await expect(pool.query(stray)).rejects.toThrow('transaction_party_id_fkey');
  await pool.query(`insert into workspace (workspace_id, name) values (2, 'Other')`);
  const belt = createBelt(url, pool, { max: 2, name: 'rapport-test' });
  try {
    await fastenBelt(pool);
    await belt.fasten();
    const [own, other] = [belt.executorOf(1), belt.executorOf(2)];
    if (!own || !other) throw new Error('the belt is off');
    const counted = async (db: typeof own) =>
      (await db.query<{ count: string }>('select count(*) from transaction')).rows[0]?.count;
    expect(await counted(own)).toBe('3');
    expect(await counted(other)).toBe('0');
    const inner = await systemScope(own, model, 1);
    await load(march, inner);
    expect(await partitions()).toEqual({ transaction_2020_03: 6 });
    await expect(own.query('select from transaction_2020_03')).rejects.toThrow('permission denied');
    // A month that is made later lies behind the same belt.
    await load([...february, ...february], inner);
    // Nor does it keep a large load from telling the planner how large the table is.
    await own.query('analyze transaction');
    const { rows } = await pool.query<{ reltuples: number; version: number }>(
      `select reltuples, current_setting('server_version_num')::integer as version
        from pg_class where relname = 'transaction_default'`,
    );
    // Before PostgreSQL 17 only the owner may tell it.
    expect(rows).toMatchObject([{ reltuples: Number(rows[0]?.version) < 170000 ? -1 : 4 }]);
    await tendFacts(pool, model, { now, moving: true, worth: 3 });
    await expect(own.query('select from transaction_2020_02')).rejects.toThrow('permission denied');
    expect(await counted(other)).toBe('0');
    expect(await counted(own)).toBe('10');
  } finally {
    await belt.close();
  }
});

test('the table of a new kind of fact is partitioned from the start, and asks for no second change', async () => {
  const wanted = desiredTables(createModel({ ...objects, 'probe-reading': reading }));
  const mine = wanted.filter((table) => table.name === 'probe_reading');
  for (const statement of await differences(pool, mine)) await pool.query(statement);
  expect(await differences(pool, mine)).toEqual([]);
  await pool.query(
    'drop table probe_reading; create table probe_reading (workspace_id integer, id uuid)',
  );
  expect((await differences(pool, mine)).join('\n')).toContain(
    'is to be partitioned by month of read_at',
  );
});
