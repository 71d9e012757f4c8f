import { afterAll, beforeAll, expect, test } from 'vitest';
import { objects } from '#areas/objects.ts';
import { formulaOf } from '#model/expression/formula-of.ts';
import { shapeOf } from '#model/expression/shape.ts';
import { field } from '#model/field.ts';
import { createModel, type Model } from '#model/model.ts';
import { defineObject, type ObjectDefinition } from '#model/object.ts';
import { ownDatabaseUrl } from '../../../test/setup/database.ts';
import { add, change, remove } from '../../../test/setup/records.ts';
import { commit } from '../commit/index.ts';
import { undo } from '../commit/undo.ts';
import { differences } from '../database/differ.ts';
import { openPool, type Pool } from '../database/pool.ts';
import { desiredTables } from '../database/schema.ts';
import { createJobRegistry, migrateJobs } from '../jobs/index.ts';
import { runJob } from '../jobs/run.ts';
import { findRecord, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { formulaFollow } from './follow.ts';

const text = (en: string) => ({ en, zh: en });

function definitionOf(
  name: string,
  fields: ObjectDefinition['fields'],
  formulas: ObjectDefinition['fields'] = {},
) {
  return defineObject({
    name,
    label: { one: text(name), many: text(name) },
    area: 'stock',
    kind: 'record',
    access: { kind: 'common' },
    title: 'name',
    fields: { name: field.text({ label: text('Name') }), ...fields, ...formulas },
    list: { columns: ['name'], sort: 'createdAt' },
    form: [],
  });
}

/** Houses with shelves with boxes, whose formulas read up to two links far. */
function modelWithFormulas(): Model {
  const house = definitionOf('house', { rent: field.money({ label: text('Rent') }) });
  const shelfFields = { house: field.link({ label: text('House'), object: 'house' }) };
  const boxFields = {
    shelf: field.link({ label: text('Shelf'), object: 'shelf' }),
    share: field.percent({ label: text('Share') }),
  };
  const made = (name: string, formula: string, definitions: readonly ObjectDefinition[]) => {
    const all = Object.fromEntries(definitions.map((one) => [one.name, one]));
    const found = formulaOf(formula, shapeOf(createModel({ ...objects, ...all })), name);
    if (!found) throw new Error(`${formula} is wrong`);
    return field.formula({ label: text(formula), ...found });
  };
  const bare = [house, definitionOf('shelf', shelfFields), definitionOf('box', boxFields)];
  const shelf = definitionOf('shelf', shelfFields, {
    place: made('shelf', 'house.name & "/" & name', bare),
  });
  const withShelf = [house, shelf, definitionOf('box', boxFields)];
  const box = definitionOf('box', boxFields, {
    where: made('box', 'shelf.place & "/" & name', withShelf),
    rent: made('box', 'shelf.house.rent * share', withShelf),
  });
  const loud = made('box', 'UPPER(where)', [house, shelf, box]);
  // Before what it reads: the order of definition decides nothing.
  const whole = definitionOf('box', boxFields, { loud, ...formulasOf(box) });
  return createModel({ ...objects, house, shelf, box: whole });
}

function formulasOf({ fields }: ObjectDefinition): ObjectDefinition['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => kind === 'formula'));
}

const model = modelWithFormulas();
let pool: Pool;
let scope: Scope;

beforeAll(async () => {
  const url = await ownDatabaseUrl({ migrated: true });
  await migrateJobs(url);
  pool = openPool(url, { max: 4, name: 'rapport-test' });
  for (const statement of await differences(pool, desiredTables(model)))
    await pool.query(statement);
  await pool.query(`insert into workspace (workspace_id, name) values (1, 'One')`);
  scope = await systemScope(pool, model, 1);
});
afterAll(() => pool.end());

/** Runs the jobs that wait until none does; gives how many there were. */
async function follow(): Promise<number> {
  for (let done = 0; ; done += 1) {
    const { rows } = await pool.query<{ id: string; name: string }>(
      `select id, name from job where workspace_id = 1 and state = 'queued' limit 1`,
    );
    const [job] = rows;
    if (!job) return done;
    await runJob(
      {
        db: pool,
        jobs: createJobRegistry([formulaFollow]),
        scopeOf: async () => scope,
        tell: ({ code }) => text(code),
      },
      { workspaceId: 1, jobId: job.id, name: job.name },
      { signal: new AbortController().signal, isLastTry: true },
    );
  }
}

async function furnished() {
  const house = await add(scope, 'house', {
    name: 'Hangzhou',
    rent: { amount: '1000', currency: 'CNY' },
  });
  const shelf = await add(scope, 'shelf', { name: 'A', house });
  const box = await add(scope, 'box', { name: 'tea', shelf, share: '12.5' });
  const read = () => findRecord(scope, 'box', box);
  return { house, shelf, box, read };
}

test('a formula reads linked records when its record is written, money and other formulas among them', async () => {
  const { read } = await furnished();
  expect(await read()).toMatchObject({
    where: 'Hangzhou/A/tea',
    loud: 'HANGZHOU/A/TEA',
    rent: { amount: '125.00', currency: 'CNY' },
  });
  expect(await follow()).toBe(0);
  const filter = { field: 'rent', op: 'gte', value: '100' } as const;
  expect((await listRecords(scope, 'box', { filter })).items).toHaveLength(1);
});

test('a change two links away arrives over the formula between, without a version or a ledger row', async () => {
  const { house, box, read } = await furnished();
  const { version } = await read();
  await change(scope, 'house', house, { name: 'Suzhou' });
  const { rows: before } = await pool.query('select count(*) from change');
  expect(await follow()).toBeGreaterThan(0);
  expect(await read()).toMatchObject({ where: 'Suzhou/A/tea', loud: 'SUZHOU/A/TEA', version });
  expect((await pool.query('select count(*) from change')).rows).toEqual(before);
  await change(scope, 'house', house, { rent: { amount: '2000', currency: 'CNY' } });
  await follow();
  expect(await read()).toMatchObject({ rent: { amount: '250.00', currency: 'CNY' } });
  await change(scope, 'box', box, { shelf: null });
  expect(await read()).toMatchObject({ where: '/tea', rent: null });
});

test('a deleted record is read no more, and again when it is restored; what nobody reads sends no job', async () => {
  const { house, shelf, read } = await furnished();
  await remove(scope, 'shelf', shelf);
  await follow();
  expect(await read()).toMatchObject({ where: '/tea', rent: null });
  await commit(scope, { changes: [{ op: 'restore', object: 'shelf', id: shelf }] });
  await follow();
  expect(await read()).toMatchObject({ where: 'Hangzhou/A/tea' });
  await add(scope, 'box', { name: 'other', shelf });
  await change(scope, 'shelf', shelf, { house });
  expect(await follow()).toBe(0);
});

test('what is written together is read together, and an undo takes the formulas along', async () => {
  const { house, box, read } = await furnished();
  const { id } = await commit(scope, {
    changes: [
      {
        op: 'update',
        object: 'house',
        id: house,
        values: { rent: { amount: '80', currency: 'CNY' } },
      },
      { op: 'update', object: 'box', id: box, values: { share: '50' } },
    ],
  });
  expect(await read()).toMatchObject({ rent: { amount: '40.00', currency: 'CNY' } });
  await undo(scope, id ?? '');
  await follow();
  expect(await read()).toMatchObject({ rent: { amount: '125.00', currency: 'CNY' } });
});
