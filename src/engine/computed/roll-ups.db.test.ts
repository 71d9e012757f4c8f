import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { asPerson, model, newWorkspace, testPool } from '../../../test/setup/scope.ts';
import { add, change, remove } from '../../../test/setup/records.ts';
import { commit } from '../commit/index.ts';
import { undo } from '../commit/undo.ts';
import { inTransaction } from '../database/transaction.ts';
import { findRecord, listRecords } from '../query/index.ts';
import type { Scope } from '../scope.ts';
import { drainRollUps } from './drain.ts';
import { freshRollUps } from './fresh.ts';

const figures = ['transactionCount', 'lastTransactionAt', 'purchaseTotal', 'contactCount'];

async function drain(): Promise<number> {
  return drainRollUps(await testPool(), model);
}

/** The account's figures: kept, and afresh; the same once the queue is empty. */
async function figuresOf(scope: Scope, id: string): Promise<unknown[]> {
  const kept = await findRecord(scope, 'account', id, { fields: figures });
  const { values } = await freshRollUps(scope, 'account', id);
  expect(figures.map((name) => values[name])).toEqual(figures.map((name) => kept[name]));
  return figures.map((name) => kept[name]);
}

const purchase = (party: string, at: string, amount: string, more: object = {}) => ({
  op: 'create' as const,
  object: 'transaction',
  values: { party, at, amount: { amount, currency: 'CNY' }, ...more },
});

test('count, sum with a condition, latest and number of contacts follow what is written, changed, moved and deleted', async () => {
  const scope = await newWorkspace();
  const [account, other] = [
    await add(scope, 'account', { name: 'A' }),
    await add(scope, 'account', { name: 'B' }),
  ];
  expect(await figuresOf(scope, account)).toEqual([0, null, null, 0]);
  const contact = await add(scope, 'contact', { name: 'Li', account });
  await commit(scope, {
    changes: [
      purchase(account, '2026-01-02T00:00:00Z', '10.10'),
      purchase(account, '2026-03-04T05:06:07Z', '0.20'),
      purchase(account, '2026-02-01T00:00:00Z', '5', { kind: 'return' }),
    ],
  });
  expect(
    (await findRecord(scope, 'account', account, { fields: figures }))['transactionCount'],
  ).toBe(0);
  expect(await drain()).toBeGreaterThan(0);
  expect(await figuresOf(scope, account)).toEqual([3, '2026-03-04T05:06:07.000Z', '10.3', 1]);

  await change(scope, 'contact', contact, { account: other });
  await drain();
  expect(
    [await figuresOf(scope, account), await figuresOf(scope, other)].map(([, , , n]) => n),
  ).toEqual([0, 1]);
  await remove(scope, 'contact', contact);
  await drain();
  expect((await figuresOf(scope, other))[3]).toBe(0);
  await commit(scope, { changes: [{ op: 'restore', object: 'contact', id: contact }] });
  await drain();
  expect((await figuresOf(scope, other))[3]).toBe(1);
  expect(await drain()).toBe(0);
});

test('a list filters and sorts by roll-ups; a contact has those of a party', async () => {
  const scope = await newWorkspace();
  const ids = [];
  for (const [name, amount] of [
    ['A', '5'],
    ['B', '50'],
    ['C', '500'],
  ] as const) {
    const id = await add(scope, 'contact', { name });
    await commit(scope, { changes: [purchase(id, '2026-01-01T00:00:00Z', amount)] });
    ids.push(id);
  }
  await drain();
  const filter = { field: 'purchaseTotal', op: 'gte', value: '50' } as const;
  const { items } = await listRecords(scope, 'contact', { filter, fields: ['purchaseTotal'] });
  expect(new Set(items.map((item) => item['id']))).toEqual(new Set(ids.slice(1)));
});

test('undoing a load takes its facts out of the figures, undoing that puts them back', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: 'A' });
  const loaded = await commit(scope, {
    changes: [
      purchase(account, '2026-01-02T00:00:00Z', '1'),
      purchase(account, '2026-01-03T00:00:00Z', '2'),
    ],
  });
  await drain();
  expect((await figuresOf(scope, account)).slice(0, 3)).toEqual([
    2,
    '2026-01-03T00:00:00.000Z',
    '3',
  ]);
  const undone = await undo(scope, loaded.id ?? '');
  await drain();
  expect((await figuresOf(scope, account)).slice(0, 3)).toEqual([0, null, null]);
  await undo(scope, undone.id ?? '');
  await drain();
  expect((await figuresOf(scope, account)).slice(0, 3)).toEqual([
    2,
    '2026-01-03T00:00:00.000Z',
    '3',
  ]);
});

test('what is written while figures are read is not forgotten', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: 'A' });
  await commit(scope, { changes: [purchase(account, '2026-01-02T00:00:00Z', '1')] });
  // A writer that has marked the same figures and commits only after they were computed.
  await inTransaction(await testPool(), async (tx) => {
    await commit(
      { ...scope, db: tx },
      { changes: [purchase(account, '2026-01-03T00:00:00Z', '2')] },
    );
    await drain();
    expect(
      (await findRecord(scope, 'account', account, { fields: figures }))['transactionCount'],
    ).toBe(1);
  });
  expect(await drain()).toBeGreaterThan(0);
  expect((await figuresOf(scope, account)).slice(0, 3)).toEqual([
    2,
    '2026-01-03T00:00:00.000Z',
    '3',
  ]);
});

test('several workers and writers at once end with the right figures', async () => {
  const scope = await newWorkspace();
  const account = await add(scope, 'account', { name: 'A' });
  const writing = Promise.all(
    Array.from({ length: 30 }, () =>
      commit(scope, { changes: [purchase(account, '2026-01-02T00:00:00Z', '1')] }),
    ),
  );
  const draining = (async () => {
    for (let round = 0; round < 15; round++) await Promise.all([drain(), drain()]);
  })();
  await Promise.all([writing, draining]);
  await drain();
  expect((await figuresOf(scope, account)).slice(0, 3)).toEqual([
    30,
    '2026-01-02T00:00:00.000Z',
    '30',
  ]);
});

test('fresh figures keep to the asker’s records and fields, and to his workspace', async () => {
  const scope = await newWorkspace();
  const user = await add(scope, 'user', { name: 'Wang' });
  const mine = await add(scope, 'account', { name: 'A', owner: user });
  const others = await add(scope, 'account', { name: 'B' });
  await commit(scope, { changes: [purchase(mine, '2026-01-02T00:00:00Z', '12345')] });
  const grants = new Map([['account', new Map([['read', 'own'] as const])]]);
  const fields = new Map([
    [
      'account',
      new Map([
        ['purchaseTotal', 'hidden'],
        ['lastTransactionAt', 'masked'],
      ] as const),
    ],
  ]);
  const seller = asPerson(scope, { userId: user, grants, fields });
  const { values } = await freshRollUps(seller, 'account', mine);
  expect(values).toMatchObject({ transactionCount: 1, lastTransactionAt: '***', contactCount: 0 });
  expect(values).not.toHaveProperty('purchaseTotal');
  await expect(freshRollUps(seller, 'account', others)).rejects.toMatchObject({ status: 404 });
  await expect(freshRollUps(await newWorkspace(), 'account', mine)).rejects.toMatchObject({
    status: 404,
  });
  await expect(freshRollUps(scope, 'account', newId())).rejects.toMatchObject({ status: 404 });
});
