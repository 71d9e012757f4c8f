import { expect, test } from 'vitest';
import { listRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { add, change } from '../../../../test/setup/records.ts';
import { asPerson, newWorkspace } from '../../../../test/setup/scope.ts';
import { loseAction, reopenAction, winAction } from '../opportunity/actions.ts';
import { opportunitiesOf, promotionOf } from './index.ts';

const start = new Date('2026-03-02T02:00:00Z');
const on = (scope: Scope, days: number): Scope => ({
  ...scope,
  now: new Date(start.getTime() + days * 86_400_000),
});
const call = (id: string, input: object) => ({ id, input, dryRun: false });

async function office() {
  const scope = await newWorkspace(start);
  const method = await add(scope, 'selling-method', { name: 'Plain', usual: true });
  const stages: string[] = [];
  for (const [at, name] of ['Talk', 'Offer'].entries())
    stages.push(await add(scope, 'stage', { method, name, order: at + 1, allowedDays: 20 }));
  const party = await add(scope, 'account', { name: '东方机械' });
  const liu = await add(scope, 'user', { name: 'Liu' });
  const deal = (name: string, values: object = {}) =>
    add(scope, 'opportunity', { name, party, ...values });
  const [talk = '', offer = ''] = stages;
  const first = await deal('A', { owner: liu, source: 'website' });
  await change(on(scope, 2), 'opportunity', first, { stage: offer });
  await winAction(on(scope, 6), call(first, { winReason: 'price' }));
  const second = await deal('B', { owner: liu });
  await change(on(scope, 4), 'opportunity', second, { stage: offer });
  await change(on(scope, 5), 'opportunity', second, { stage: talk });
  const third = await deal('C');
  await loseAction(on(scope, 9), call(third, { lossReason: 'price' }));
  await reopenAction(on(scope, 10), call(third, { reason: 'again' }));
  return { scope, method, talk, offer, liu };
}

const spring = { from: '2026-03-01', to: '2026-05-31' } as const;

test('who came into a stage and left it, which way, after how many days, and who stays too long [Z-F06]', async () => {
  const { scope, method, talk, offer } = await office();
  const rows = await promotionOf(scope, { method, ...spring, by: 'stage' });
  expect(rows).toEqual([
    {
      stage: talk,
      group: null,
      title: null,
      entered: 5,
      onward: 2,
      won: 0,
      back: 0,
      lost: 1,
      staying: 2,
      meanDays: 5,
      medianDays: 4,
    },
    {
      stage: offer,
      group: null,
      title: null,
      entered: 2,
      onward: 0,
      won: 1,
      back: 1,
      lost: 0,
      staying: 0,
      meanDays: 2.5,
      medianDays: 2.5,
    },
  ]);
  const stagnant = await listRecords(on(scope, 26), 'opportunity', {
    filter: {
      all: [
        { field: 'state', op: 'is', value: 'open' },
        { field: 'stageDueOn', op: 'lt', value: { relative: 'today' } },
      ],
    },
    fields: ['name'],
  });
  expect(stagnant.items.map(({ name }) => name)).toEqual(['B']);
});

test('by person, source and month, within a stretch of days and a filter', async () => {
  const { scope, method, talk, liu } = await office();
  const asked = { method, ...spring };
  const byOwner = await promotionOf(scope, { ...asked, by: 'owner' });
  expect(
    byOwner.filter(({ stage }) => stage === talk).map(({ title, entered }) => [title, entered]),
  ).toEqual([
    ['Liu', 3],
    [null, 2],
  ]);
  const bySource = await promotionOf(scope, { ...asked, by: 'source' });
  expect(bySource.map(({ group, entered }) => [group, entered])).toContainEqual(['website', 1]);
  const byMonth = await promotionOf(scope, { ...asked, by: 'month' });
  expect(byMonth.map(({ group }) => group)).toEqual(['2026-03', '2026-03']);
  const late = await promotionOf(scope, { ...asked, from: '2026-03-07', by: 'stage' });
  expect(late.map(({ entered, lost, won, back }) => [entered, lost, won, back])).toEqual([
    [2, 1, 0, 0],
    [0, 0, 1, 1],
  ]);
  const filter = { field: 'owner', op: 'is', value: liu } as const;
  const his = await promotionOf(scope, { ...asked, by: 'stage', filter });
  expect(his.map(({ entered }) => entered)).toEqual([3, 2]);
});

test('every figure opens its opportunities, and nobody sees those that he may not read', async () => {
  const { scope, method, talk, liu } = await office();
  const asked = { method, ...spring, by: 'stage', stage: talk, skip: 0 } as const;
  const names = async (of: Scope, more: object = {}) =>
    (await opportunitiesOf(of, { ...asked, ...more })).items.map(({ title }) => title);
  expect(await names(scope)).toEqual(['A', 'B', 'C']);
  expect(await names(scope, { led: 'onward' })).toEqual(['A', 'B']);
  expect(await names(scope, { by: 'owner', group: '' })).toEqual(['C']);
  const own: ReadonlyMap<string, 'own'> = new Map([['read', 'own']]);
  const seller = (...objects: string[]) =>
    asPerson(scope, {
      userId: liu,
      administrator: false,
      grants: new Map(objects.map((name) => [name, own])),
    });
  expect(await names(seller('opportunity', 'stage-move'))).toEqual(['A', 'B']);
  await expect(names(seller('opportunity'))).rejects.toMatchObject({ code: 'object.not-yours' });
});
