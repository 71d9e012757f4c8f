import { expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import { add, change } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { outlookOf, takeSnapshot } from './index.ts';

const quarter = { from: '2026-07-01', to: '2026-09-30' } as const;
const money = (amount: string) => ({ amount, currency: 'CNY' });

test('a forecast tells what is won, counted on by category, overdue and missing, by person and within rights; a snapshot keeps it once a week [Z-F07]', async () => {
  const scope = await newWorkspace(new Date('2026-07-15T02:00:00Z'));
  const [li, wang] = [
    await add(scope, 'user', { name: 'Li', active: true }),
    await add(scope, 'user', { name: 'Wang', active: true }),
  ];
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  const stage = (name: string, order: number, probability: string) =>
    add(scope, 'stage', { method, name, order, probability });
  const [talk, deal] = [await stage('Talk', 1, '20'), await stage('Deal', 2, '80')];
  const party = await add(scope, 'account', { name: 'Harbour' });
  const earlier = { ...scope, now: new Date('2026-06-01T02:00:00Z') };
  const opportunity = (owner: string, amount: string, values: object = {}) =>
    add(earlier, 'opportunity', {
      name: `For ${amount}`,
      party,
      owner,
      amount: money(amount),
      expectedCloseOn: '2026-08-10',
      ...values,
    });
  const end = (id: string, state: string) =>
    commit(scope, {
      changes: [
        { op: 'update', object: 'opportunity', id, values: { state, closedOn: '2026-07-10' } },
      ],
      byAction: true,
    });
  await end(await opportunity(li, '100'), 'won');
  await end(await opportunity(li, '900'), 'lost');
  await opportunity(li, '50', { expectedCloseOn: '2026-07-01' });
  const sure = await opportunity(wang, '400', { stage: deal });
  await opportunity(wang, '30', { forecast: 'omitted' });
  await opportunity(wang, '70', { expectedCloseOn: '2026-12-01' });
  await add(scope, 'goal', {
    name: 'Li',
    person: li,
    period: 'quarter',
    startsOn: '2026-07-01',
    target: '450',
  });

  const told = await outlookOf(scope, { ...quarter, whose: 'all' });
  const cells = told.cells.map(({ person, category, month, amount, weighted, byHistory, count }) =>
    [person === li ? 'li' : 'wang', category, month, amount, weighted, byHistory, count].join(' '),
  );
  // Of those who came to talk and were decided, one of two was won; nobody was decided who came to a deal.
  expect(cells.toSorted()).toEqual([
    'li overdue 2026-07 50 10 25 1',
    'li won 2026-07 100 100 100 1',
    'wang commit 2026-08 400 320 320 1',
  ]);
  expect([told.quota, told.gap, told.short]).toEqual([
    { total: 450, people: [{ person: li, target: 450 }] },
    350,
    0,
  ]);
  expect(told.closers.map(({ id }) => id)).toEqual([sure]);
  expect(told.ahead).toEqual(['2026-07', '2026-08', '2026-09']);

  const rights = { ...asPerson(scope, { userId: li }).rights, system: true };
  const mine = await outlookOf({ ...scope, rights }, { ...quarter, whose: 'mine' });
  expect(new Set(mine.cells.map(({ person }) => person))).toEqual(new Set([li]));

  const kept = async () => {
    const fields = ['owner', 'category', 'month', 'amount', 'count'];
    const { items } = await listRecords(scope, 'forecast-snapshot', { fields });
    return items
      .map((one) => ['category', 'month', 'amount'].map((name) => String(one[name])).join(' '))
      .toSorted();
  };
  const before = [
    'commit 2026-08-01 400',
    'pipeline 2026-07-01 50',
    'pipeline 2026-12-01 70',
    'won 2026-07-01 100',
  ];
  expect(await takeSnapshot(scope)).toBe(4);
  expect(await kept()).toEqual(before);
  await change(scope, 'opportunity', sure, { stage: talk });
  expect(await takeSnapshot({ ...scope, now: new Date('2026-07-17T02:00:00Z') })).toBe(0);
  expect(await kept()).toEqual(before);
  expect(await takeSnapshot({ ...scope, now: new Date('2026-07-20T02:00:00Z') })).toBe(4);
  expect((await kept()).filter((one) => one.includes('2026-08'))).toEqual([
    'commit 2026-08-01 400',
    'pipeline 2026-08-01 400',
  ]);
});
