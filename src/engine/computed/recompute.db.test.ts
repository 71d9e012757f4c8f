import { afterAll, beforeAll, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { field } from '#model/field.ts';
import { createModel, type Model } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { add, change } from '../../../test/setup/records.ts';
import { commit } from '../commit/index.ts';
import { differences } from '../database/differ.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { desiredTables } from '../database/schema.ts';
import { createJobRegistry, migrateJobs } from '../jobs/index.ts';
import { runJob } from '../jobs/run.ts';
import { findRecord, searchRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { sendRecomputes } from './definitions.ts';
import { drainRollUps } from './drain.ts';
import { formulaRecompute } from './recompute.ts';

const text = (en: string) => ({ en, zh: en });

/** A model with an object whose title and size are computed, the way that version does. */
function modelOf(version: {
  title: (values: Readonly<Record<string, unknown>>) => string;
  only?: boolean;
}): Model {
  const shelf = defineObject({
    name: 'shelf',
    label: { one: text('Shelf'), many: text('Shelves') },
    area: 'stock',
    kind: 'record',
    access: { kind: 'common' },
    title: 'full',
    fields: {
      room: field.text({ label: text('Room') }),
      row: field.number({ label: text('Row') }),
      full: field.formula({
        label: text('Full'),
        result: 'text',
        from: ['room', 'row'],
        compute: version.title,
      }),
      above: field.link({ label: text('Above'), object: 'shelf' }),
      below: field.rollUp({
        label: text('Below'),
        result: 'number',
        over: { object: 'shelf', link: 'above' },
        measure: 'count',
        ...(version.only ? { where: { field: 'row', op: 'gt', value: 5 } as const } : {}),
      }),
    },
    list: { columns: ['full'], sort: 'createdAt' },
    form: [],
  });
  return createModel({ ...objects, shelf });
}

const first = modelOf({ title: (values) => `${String(values['room'])}-${String(values['row'])}` });
const second = modelOf({
  title: (values) => `Regal ${String(values['room'])}/${String(values['row'])}`,
  only: true,
});

let pool: Pool;

beforeAll(async () => {
  const url = await ownDatabaseUrl({ migrated: true });
  await migrateJobs(url);
  pool = openPool(url, { max: 4, name: 'rapport-test' });
  for (const statement of await differences(pool, desiredTables(first)))
    await pool.query(statement);
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One'), (2, 'Two')`);
});
afterAll(() => pool.end());

/** Runs the jobs of a workspace that wait, once. */
async function workOff(scope: Scope): Promise<unknown[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select id, name from job where workspace_id = $1 and state = 'queued'`,
    [scope.workspaceId],
  );
  for (const { id, name } of rows) {
    await runJob(
      {
        db: pool,
        jobs: createJobRegistry([formulaRecompute]),
        scopeOf: async () => scope,
        tell: ({ code }) => text(code),
      },
      { workspaceId: scope.workspaceId, jobId: id, name },
      { signal: new AbortController().signal, isLastTry: true },
    );
  }
  const { rows: done } = await pool.query<{ state: string; result: unknown }>(
    'select state, result from job where id = any($1)',
    [rows.map((row) => row.id)],
  );
  return done.map(({ state, result }) => [state, result]);
}

test('a formula or roll-up of another definition is brought up to date by one job a workspace, without a version or a ledger row', async () => {
  const old = await systemScope(pool, first, 1);
  const top = await add(old, 'shelf', { room: 'A', row: 1 });
  await add(old, 'shelf', { room: 'A', row: 3, above: top });
  const rows = Array.from({ length: 1200 }, (_, index) => ({
    room: 'B',
    row: index + 10,
    above: top,
  }));
  await commit(old, { changes: rows.map((values) => ({ op: 'create', object: 'shelf', values })) });
  expect(await sendRecomputes(pool, first)).toBe(1);
  expect(await workOff(old)).toEqual([['done', { changed: 0 }]]);
  await drainRollUps(pool, first);
  expect(await findRecord(old, 'shelf', top)).toMatchObject({
    full: 'A-1',
    below: 1201,
    version: 1,
  });
  expect(await sendRecomputes(pool, first)).toBe(0);

  const { rows: before } = await pool.query('select count(*) from change');
  const now = await systemScope(pool, second, 1);
  expect(await sendRecomputes(pool, second)).toBe(1);
  expect(await sendRecomputes(pool, second)).toBe(0);
  expect(await workOff(now)).toEqual([['done', { changed: 1202 }]]);
  await drainRollUps(pool, second);
  expect(await findRecord(now, 'shelf', top)).toMatchObject({
    full: 'Regal A/1',
    below: 1200,
    version: 1,
  });
  expect((await pool.query('select count(*) from change')).rows).toEqual(before);
  expect(await searchRecords(now, 'Regal', { limit: 5 })).toHaveLength(5);
  expect(
    (await pool.query(`select count(*)::int from shelf where full_sort not like '%regal%'`)).rows,
  ).toEqual([{ count: 0 }]);
  // What was computed anew is what the commit door computes.
  await change(now, 'shelf', top, { row: 2 });
  expect(await findRecord(now, 'shelf', top)).toMatchObject({ full: 'Regal A/2' });
});

test('a workspace without records gets no job, and is up to date from its first record on', async () => {
  const scope = await systemScope(pool, second, 2);
  expect(await sendRecomputes(pool, second)).toBe(0);
  expect(await workOff(scope)).toEqual([]);
  await add(scope, 'shelf', { room: 'A', row: 1 });
  expect(await sendRecomputes(pool, second)).toBe(0);
});
