import { expect, test } from 'vitest';
import { add, change, remove } from '../../../test/setup/records.ts';
import { model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { commit } from '../commit/index.ts';
import { undo } from '../commit/undo.ts';
import { drainRollUps } from '../computed/drain.ts';
import { ownRecomputes } from '../computed/definitions.ts';
import { formulaRecompute } from '../computed/recompute.ts';
import { createJobRegistry } from '../jobs/index.ts';
import { runJob } from '../jobs/run.ts';
import { findRecord, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { systemScope } from '../system-scope.ts';
import { tendOwnIndexes } from './indexes.ts';

const fresh = (scope: Scope) => systemScope(scope.db, model, scope.workspaceId);

async function addField(scope: Scope, values: Record<string, unknown>): Promise<string> {
  const name = String(values['name']);
  return add(scope, 'own-field', { object: 'contact', labelEn: name, kind: 'text', ...values });
}

async function addMany(scope: Scope, rows: readonly Record<string, unknown>[]): Promise<void> {
  await commit(scope, {
    changes: rows.map((values) => ({ op: 'create', object: 'contact', values })),
  });
}

async function planOf(scope: Scope, sql: string): Promise<string> {
  const { rows } = await scope.db.query<{ 'QUERY PLAN': string }>(`explain ${sql}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

test('an own field that is to be quick gets an index that filters and sorts go by, and loses it with the field', async () => {
  const plain = await newWorkspace();
  const pool = await testPool();
  const id = await addField(plain, { name: 'xScore', kind: 'decimal', filterable: true });
  const scope = await fresh(plain);
  const isSortable = async () =>
    (await fresh(plain)).model.objects.get('contact')?.fields.get('xScore')?.field.sortable;
  await addMany(
    scope,
    Array.from({ length: 2000 }, (_, at) => ({ name: `P${at}`, xScore: `${at}.5` })),
  );
  expect(await isSortable()).toBeUndefined();
  const [name = ''] = await tendOwnIndexes(pool, model, plain.workspaceId);
  expect(await isSortable()).toBe(true);
  expect(await tendOwnIndexes(pool, model, plain.workspaceId)).toEqual([]);

  const key = `((custom ->> '${id}')::numeric)`;
  const where = `workspace_id = ${plain.workspaceId} and kind = 'person' and deleted_at is null`;
  expect(await planOf(scope, `select id from party where ${where} and ${key} = 7.5`)).toContain(
    name,
  );
  expect(
    await planOf(
      scope,
      `select id from party where ${where} and ${key} is not null order by ${key} desc, id desc limit 50`,
    ),
  ).toContain(name);
  const now = await fresh(plain);
  const { items } = await listRecords(now, 'contact', {
    sort: ['-xScore'],
    limit: 2,
    fields: ['xScore'],
  });
  expect(items.map((item) => item['xScore'])).toEqual(['1999.5', '1998.5']);

  await remove(now, 'own-field', id);
  await tendOwnIndexes(pool, model, plain.workspaceId);
  const { rowCount } = await pool.query('select from pg_class where relname = $1', [name]);
  expect(rowCount).toBe(0);
});

test('a value that may stand once is refused twice: in one changeset, from another, by two at once, and restored', async () => {
  const plain = await newWorkspace();
  await addField(plain, { name: 'xPass', unique: true });
  const scope = await fresh(plain);
  const first = await add(scope, 'contact', { name: 'A', xPass: 'E1' });
  const taken = { code: 'value.taken', details: { field: 'xPass', status: 409 } };
  await expect(add(scope, 'contact', { name: 'B', xPass: 'E1' })).rejects.toMatchObject(taken);
  await expect(
    addMany(scope, [
      { name: 'C', xPass: 'E2' },
      { name: 'D', xPass: 'E2' },
    ]),
  ).rejects.toMatchObject(taken);
  const both = await Promise.allSettled(
    ['E', 'F'].map((name) => add(scope, 'contact', { name, xPass: 'E3' })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await change(scope, 'contact', first, { xPass: 'E1', jobTitle: 'x' });
  await remove(scope, 'contact', first);
  await add(scope, 'contact', { name: 'G', xPass: 'E1' });
  await expect(
    commit(scope, { changes: [{ op: 'restore', object: 'contact', id: first }] }),
  ).rejects.toMatchObject(taken);
});

test('what records hold is not taken from under them', async () => {
  const plain = await newWorkspace();
  const label = (en: string) => ({ en, zh: en });
  const options = ['a', 'b'].map((code) => ({ code, label: label(code) }));
  const choice = await addField(plain, { name: 'xPick', kind: 'choice', options });
  const number = await addField(plain, { name: 'xNumber', kind: 'number' });
  const scope = await fresh(plain);
  await addMany(scope, [
    { name: 'A', xPick: 'a', xNumber: 1 },
    { name: 'B', xNumber: 1 },
  ]);
  await expect(
    change(scope, 'own-field', choice, { options: options.slice(1) }),
  ).rejects.toMatchObject({ code: 'own-field.option-used', params: { option: label('a') } });
  await change(scope, 'own-field', choice, { options: options.slice(0, 1) });
  await expect(change(scope, 'own-field', number, { unique: true })).rejects.toMatchObject({
    code: 'own-field.has-duplicates',
    params: { count: 1 },
  });
});

async function workOff(scope: Scope): Promise<void> {
  const { rows } = await scope.db.query<{ id: string; name: string }>(
    `select id, name from job where workspace_id = $1 and state = 'queued'`,
    [scope.workspaceId],
  );
  for (const { id, name } of rows)
    await runJob(
      {
        db: await testPool(),
        jobs: createJobRegistry([formulaRecompute]),
        scopeOf: () => fresh(scope),
        tell: ({ code }) => ({ en: code, zh: code }),
      },
      { workspaceId: scope.workspaceId, jobId: id, name },
      { signal: new AbortController().signal, isLastTry: true },
    );
}

test('own formulas and roll-ups are reckoned for old records by a job, for new ones at once, and follow each other', async () => {
  const plain = await newWorkspace();
  const pool = await testPool();
  const account = await add(plain, 'account', { name: 'Alpha' });
  await addField(plain, { name: 'xHours', kind: 'number' });
  await addField(plain, { name: 'xFirm', kind: 'link', target: 'account' });
  const before = await fresh(plain);
  const old = await add(before, 'contact', { name: 'Old', xHours: 3, xFirm: account });
  await addField(plain, {
    name: 'xDouble',
    kind: 'formula',
    formula: 'xHours * 2',
    result: 'number',
  });
  await addField(plain, {
    name: 'xMore',
    kind: 'formula',
    formula: 'xDouble + 1',
    result: 'number',
  });
  await add(plain, 'own-field', {
    object: 'account',
    name: 'xAllHours',
    labelEn: 'Hours',
    kind: 'rollUp',
    rollUp: { object: 'contact', link: 'xFirm', measure: 'sum', field: 'xHours' },
  });
  const scope = await fresh(plain);
  expect((await findRecord(scope, 'contact', old))['xDouble']).toBeNull();
  const young = await add(scope, 'contact', { name: 'Young', xHours: 5, xFirm: account });
  expect(await findRecord(scope, 'contact', young)).toMatchObject({ xDouble: 10, xMore: 11 });

  const recompute = ownRecomputes(pool, model);
  expect(await recompute()).toBeGreaterThan(0);
  expect(await recompute()).toBe(0);
  await workOff(scope);
  await drainRollUps(pool, model);
  expect(await findRecord(scope, 'contact', old)).toMatchObject({
    xDouble: 6,
    xMore: 7,
    version: 1,
  });
  expect((await findRecord(scope, 'account', account))['xAllHours']).toBe(8);
  await change(scope, 'contact', young, { xHours: 7 });
  await drainRollUps(pool, model);
  expect((await findRecord(scope, 'account', account))['xAllHours']).toBe(10);
  // A record that others link to by an own field is in the way of its undoing, as by any link.
  const { id } = await commit(scope, {
    changes: [{ op: 'create', object: 'account', values: { name: 'Beta' } }],
  });
  const beta = (
    await listRecords(scope, 'account', { filter: { field: 'name', op: 'is', value: 'Beta' } })
  ).items[0];
  await change(scope, 'contact', young, { xFirm: beta?.['id'] });
  await expect(undo(scope, id ?? '')).rejects.toMatchObject({ code: 'undo.conflicts' });
});
