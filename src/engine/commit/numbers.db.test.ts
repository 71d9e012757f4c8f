import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { newId } from '#kit/id.ts';
import { createModel } from '#model/model.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { differences } from '../database/differ.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { desiredTables } from '../database/schema.ts';
import { inTransaction } from '../database/transaction.ts';
import { findRecord, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { commit } from './index.ts';
import { paper } from '../../../test/setup/numbered-paper.ts';
import { undo } from './undo.ts';

const object = 'probe-paper';
const model = createModel({ ...objects, 'probe-paper': paper });
const now = new Date('2026-06-30T17:00:00Z');
let pool: Pool;
let scope: Scope;
let workspaces = 0;

beforeAll(async () => {
  pool = openPool(await ownDatabaseUrl({ migrated: true }), { max: 8, name: 'rapport-test' });
  for (const statement of await differences(pool, desiredTables(model)))
    await pool.query(statement);
});
afterAll(() => pool.end());

beforeEach(async () => {
  workspaces += 1;
  await pool.query(
    `insert into workspace (workspace_id, name, currency, country, zone) values ($1, 'Probe', 'CNY', 'CN', 'Asia/Shanghai')`,
    [workspaces],
  );
  scope = await systemScope(pool, model, workspaces, now);
});

type Values = Readonly<Record<string, unknown>>;

async function make(values: Values = {}): Promise<string> {
  const id = newId();
  await commit(scope, {
    changes: [{ op: 'create', object, id, values: { subject: 'Paper', ...values } }],
  });
  return id;
}

function set(id: string, values: Values, inner = scope, version?: number) {
  const change = { op: 'update' as const, object, id, values };
  return commit(inner, { changes: [version === undefined ? change : { ...change, version }] });
}

async function of(id: string): Promise<Values> {
  return findRecord(scope, object, id, { fields: ['number', 'branchNumber', 'state', 'title'] });
}

async function numbers(): Promise<unknown[]> {
  const { items } = await listRecords(scope, object, { fields: ['number'], limit: 200 });
  return items.map((item) => item['number']).filter((number) => number !== null);
}

/** The first so many numbers of a month, none left out and none twice. */
function series(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `INV-202607-${String(index + 1).padStart(4, '0')}`,
  );
}

test('a number that allows gaps is given to drafts too, dated as its scheme says', async () => {
  const made = [];
  for (const issuedOn of ['2026-05-31', '2026-05-31', '2026-06-01']) {
    const id = await make({ issuedOn });
    made.push(await findRecord(scope, object, id, { fields: ['serial', 'batch', 'number'] }));
  }
  expect(made).toMatchObject([
    { serial: 'P00001', batch: 'B20260531-01', number: null },
    { serial: 'P00002', batch: 'B20260531-02', number: null },
    { serial: 'P00003', batch: 'B20260601-01', number: null },
  ]);
});

describe('a number without gaps', () => {
  test('is given when the document is issued, not to its draft, and stands in title and ledger', async () => {
    const draft = await make();
    expect((await of(draft))['number']).toBeNull();
    await set(draft, { subject: 'Other' });
    expect((await of(draft))['number']).toBeNull();
    const reply = await set(draft, { state: 'issued' });
    // 17:00 UTC is already the first of July where the workspace is.
    expect(await of(draft)).toMatchObject({
      number: 'INV-202607-0001',
      title: 'INV-202607-0001 Other',
    });
    expect(reply.changes[0]?.after).toMatchObject({ number: 'INV-202607-0001' });
    expect((await of(await make({ state: 'issued' })))['number']).toBe('INV-202607-0002');
  });

  test('begins again with each month of the day that it is dated by', async () => {
    const days = ['2026-05-31', '2026-06-01', '2026-06-30', '2027-06-01'];
    const made = [];
    for (const issuedOn of days)
      made.push((await of(await make({ state: 'issued', issuedOn })))['number']);
    expect(made).toEqual([
      'INV-202605-0001',
      'INV-202606-0001',
      'INV-202606-0002',
      'INV-202706-0001',
    ]);
  });

  test('counts for each unit where it says so, and wants to know the unit', async () => {
    const units = [];
    for (const code of ['SH', 'BJ']) {
      const id = newId();
      await commit(scope, {
        changes: [{ op: 'create', object: 'unit', id, values: { name: code, code } }],
      });
      units.push(id);
    }
    const made = [];
    for (const unit of [units[0], units[1], units[0]])
      made.push(
        (await of(await make({ subject: 'Branch', state: 'issued', unit })))['branchNumber'],
      );
    expect(made).toEqual(['SH-2026-001', 'BJ-2026-001', 'SH-2026-002']);
    const homeless = make({ subject: 'Branch', state: 'issued', unit: null });
    await expect(homeless).rejects.toMatchObject({ code: 'number.needs-unit' });
    expect(await numbers()).toHaveLength(3);
  });

  test('stays when its issue is undone, done again, cancelled; the document can neither be deleted nor undone away', async () => {
    const id = await make();
    const issue = await set(id, { state: 'issued' });
    const undone = await undo(scope, issue.id ?? '');
    expect(await of(id)).toMatchObject({ state: 'draft', number: 'INV-202607-0001' });
    await undo(scope, undone.id ?? '');
    expect(await of(id)).toMatchObject({ state: 'issued', number: 'INV-202607-0001' });
    await set(id, { state: 'cancelled' });
    await set(id, { state: 'issued' });
    expect((await of(id))['number']).toBe('INV-202607-0001');

    await expect(commit(scope, { changes: [{ op: 'delete', object, id }] })).rejects.toMatchObject({
      code: 'number.stays',
      status: 409,
    });
    const born = newId();
    const birth = await commit(scope, {
      changes: [
        { op: 'create', object, id: born, values: { subject: 'Born', state: 'issued' } },
        { op: 'create', object, id: newId(), values: { subject: 'Beside it' } },
      ],
    });
    await expect(undo(scope, birth.id ?? '')).rejects.toMatchObject({
      code: 'undo.conflicts',
      details: { extra: { conflicts: [{ id: born, code: 'numbered' }] } },
    });
    await undo(scope, birth.id ?? '', { conflicts: 'skip' });
    expect((await numbers()).toSorted()).toEqual(series(2));
    const { items } = await listRecords(scope, object, { fields: ['subject'] });
    expect(items.map((item) => item['subject'])).not.toContain('Beside it');
    await commit(scope, { changes: [{ op: 'delete', object, id: await make() }] });
  });

  test('cannot be typed, not even by an action', async () => {
    for (const byAction of [false, true]) {
      const values = { subject: 'Typed', number: 'INV-202607-0009' };
      const typed = commit(scope, { changes: [{ op: 'create', object, values }], byAction });
      await expect(typed).rejects.toMatchObject({ code: 'field.read-only' });
    }
  });

  test('is not taken by a dry run, nor by what is refused or rolled back', async () => {
    const draft = await make({ key: 'A' });
    const issued = { op: 'create' as const, object, values: { subject: 'Dry', state: 'issued' } };
    const dry = await commit(scope, { changes: [issued], dryRun: true });
    expect(dry.state).toBe('preview');
    const taken = make({ key: 'A', state: 'issued' });
    await expect(taken).rejects.toMatchObject({ code: 'value.taken' });
    const stale = set(draft, { state: 'issued' }, scope, 7);
    await expect(stale).rejects.toMatchObject({ code: 'record.changed' });
    const broken = inTransaction(pool, async (db) => {
      await set(draft, { state: 'issued' }, { ...scope, db });
      throw new Error('the caller fails');
    });
    await expect(broken).rejects.toThrow('the caller fails');
    await set(draft, { state: 'issued' });
    expect(await numbers()).toEqual(series(1));
  });

  test('of a part of many is one run of numbers in their order', async () => {
    const ids = Array.from({ length: 40 }, () => newId());
    const changes = ids.map((id, index) => ({
      op: 'create' as const,
      object,
      id,
      values: { subject: 'Many', state: index % 4 === 3 ? 'draft' : 'issued' },
    }));
    await commit(scope, { changes });
    const given = await Promise.all(ids.map(async (id) => (await of(id))['number']));
    expect(given.filter((number) => number !== null)).toEqual(series(30));
    expect(given[3]).toBeNull();
  });

  test('waits for a record before it is taken, so that others issue meanwhile', async () => {
    const [held, free] = [await make(), await make()];
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('select from probe_paper where id = $1 for update', [held]);
      const waiting = set(held, { state: 'issued' });
      await expect.poll(waitingForLocks).toBe(1);
      await set(free, { state: 'issued' });
      expect(await of(free)).toMatchObject({ number: 'INV-202607-0001' });
      await client.query('rollback');
      await waiting;
    } finally {
      client.release();
    }
    expect(await of(held)).toMatchObject({ number: 'INV-202607-0002' });
  });
});

async function waitingForLocks(): Promise<number> {
  const { rows } = await pool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.waiting ?? 0;
}

const act = fc.record({
  kind: fc.constantFrom('one', 'many', 'issue', 'taken', 'stale', 'broken', 'undone', 'deleted'),
  count: fc.integer({ min: 1, max: 4 }),
});

test('whatever writes, fails and undoes at the same time, the numbers given are 1 to n', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 6 }),
      async (writers) => {
        workspaces += 1;
        await pool.query(`insert into workspace (workspace_id, name) values ($1, 'Probe')`, [
          workspaces,
        ]);
        scope = await systemScope(pool, model, workspaces, now);
        const shared = await make({ key: 'taken' });
        const drafts = await Promise.all([make(), make()]);
        const run = async (acts: readonly { kind: string; count: number }[]) => {
          for (const one of acts) await doAct(one, { shared, drafts });
        };
        await Promise.all(writers.map(run));
        const given = (await numbers()).toSorted();
        expect(given).toEqual(series(given.length));
        // And the next one is the next.
        await make({ state: 'issued' });
        expect((await numbers()).toSorted()).toEqual(series(given.length + 1));
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

async function doAct(
  { kind, count }: { kind: string; count: number },
  { shared, drafts }: { shared: string; drafts: string[] },
): Promise<void> {
  const create = (values: Values = {}) => ({
    op: 'create' as const,
    object,
    values: { subject: 'Act', state: 'issued', ...values },
  });
  const changes = Array.from({ length: count }, () => create());
  const refused = (work: Promise<unknown>) => work.then(() => undefined, expectProblem);
  if (kind === 'one') return void (await commit(scope, { changes: [create()] }));
  if (kind === 'many') return void (await commit(scope, { changes }));
  if (kind === 'issue') return refused(set(drafts[count % 2] ?? '', { state: 'issued' }));
  if (kind === 'taken')
    return refused(commit(scope, { changes: [...changes, create({ key: 'taken' })] }));
  if (kind === 'stale') return refused(set(shared, { state: 'issued' }, scope, 99));
  if (kind === 'deleted')
    return refused(
      commit(scope, { changes: [{ op: 'delete', object, id: drafts[0] ?? '' }, create()] }),
    );
  if (kind === 'undone') {
    const made = await commit(scope, { changes });
    return refused(undo(scope, made.id ?? ''));
  }
  await inTransaction(pool, async (db) => {
    await commit({ ...scope, db }, { changes });
    throw new Error('broken off');
  }).catch((error: unknown) => expect(String(error)).toContain('broken off'));
}

function expectProblem(error: unknown): void {
  expect(error).toHaveProperty('status');
}
