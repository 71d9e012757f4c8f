import { expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { leadsBehind, leadsGivenUp } from '#web/pages/conversion/behind.ts';
import { add } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { winAction } from '../opportunity/actions.ts';
import { disqualifyAction, workAction } from './actions.ts';
import { conversionOf } from './index.ts';
import { qualifyAction } from './qualify.ts';

const start = new Date('2026-03-02T02:00:00Z');
const on = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(start.getTime() + days * 86_400_000),
});
const call = (id: string, input: object = {}) => ({ id, input, dryRun: false });

async function office() {
  const scope = await newWorkspace(start);
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  await add(scope, 'stage', { method, name: 'Talk', order: 1, allowedDays: 20 });
  const liu = await add(scope, 'user', { name: 'Liu' });
  const lead = (company: string, values: object, day = 0) =>
    add(on(scope, day), 'lead', { company, ...values });
  const made: string[] = [];
  for (const [at, company] of ['东方', '西方', '南方'].entries()) {
    const id = await lead(company, { source: 'website', owner: liu, productInterest: company });
    await qualifyAction(on(scope, [2, 4, 9][at] ?? 0), call(id));
    made.push(id);
  }
  const { items } = await listRecords(scope, 'opportunity', { fields: ['name'] });
  const deal = items.find(({ name }) => name === '东方');
  await winAction(on(scope, 20), call(String(deal?.['id']), { winReason: 'price' }));
  const lost = await lead('北方', { source: 'website' });
  await disqualifyAction(on(scope, 1), call(lost, { reason: 'no-budget' }));
  await workAction(scope, call(await lead('展会', { source: 'exhibition' })));
  await lead('新', { source: 'exhibition' }, 40);
  await lead('旧', { source: 'website' }, -40);
  return { scope: on(scope, 60), liu };
}

const spring = { from: '2026-03-01', to: '2026-04-30' } as const;
const figures = ['came', 'worked', 'open', 'qualified', 'disqualified', 'won'] as const;

test('what became of leads by source, person and month, after how many days, and every figure is as many leads as it opens [MY-33] [Z-05b]', async () => {
  const { scope, liu } = await office();
  const { rows, reasons } = await conversionOf(scope, { ...spring, by: 'source' });
  const counts = (row: (typeof rows)[number] | undefined) => figures.map((name) => row?.[name]);
  expect(rows.map((row) => [row.isTotal, row.group, ...counts(row)])).toEqual([
    [true, null, 6, 5, 2, 3, 1, 1],
    [false, 'website', 4, 4, 0, 3, 1, 1],
    [false, 'exhibition', 2, 1, 2, 0, 0, 0],
  ]);
  expect([rows[1]?.meanDays, rows[1]?.medianDays, rows[2]?.medianDays]).toEqual([5, 4, null]);
  expect(reasons).toEqual([{ reason: 'no-budget', count: 1 }]);
  const months = await conversionOf(scope, { ...spring, by: 'month' });
  expect(months.rows.map((row) => [row.group, row.came, row.qualified])).toEqual([
    [null, 6, 3],
    ['2026-03', 5, 3],
    ['2026-04', 1, 0],
  ]);
  const people = await conversionOf(scope, { ...spring, by: 'owner' });
  expect(people.rows.find(({ group }) => group === liu)).toMatchObject({ title: 'Liu', came: 3 });
  for (const by of ['source', 'month', 'owner'] as const) {
    const asked = { ...spring, by, filter: null };
    for (const row of (await conversionOf(scope, { ...spring, by })).rows)
      for (const figure of figures) {
        const filter = leadsBehind(asked, row, figure);
        const { items } = await listRecords(scope, 'lead', { filter, fields: ['id'] });
        expect([by, row.group, figure, items.length]).toEqual([by, row.group, figure, row[figure]]);
      }
  }
  const filter = leadsGivenUp({ ...spring, by: 'source', filter: null }, 'no-budget');
  expect((await listRecords(scope, 'lead', { filter })).items).toHaveLength(1);
});

test('the figures count the leads that the asker may read, and nothing won where he reads no opportunities', async () => {
  const { scope, liu } = await office();
  const grants = new Map([['lead', new Map([['read', 'own'] as const])]]);
  const asLiu = asPerson(scope, { userId: liu, grants });
  const { rows, reasons } = await conversionOf(asLiu, { ...spring, by: 'source' });
  expect(rows[0]).toMatchObject({ came: 3, qualified: 3, won: 0 });
  expect(reasons).toEqual([]);
});
