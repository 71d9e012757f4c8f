import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadRights } from '#areas/admin/rights.ts';
import { commit } from '#engine/commit/index.ts';
import { findRecord, listRecords, recordHistory, searchRecords } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { newWorkspace } from '../../../../test/setup/scope.ts';
import { assignAction, claimAction, extendAction, giveBackAction } from './actions.ts';

const now = new Date('2026-06-30T02:00:00Z');
type Values = Record<string, unknown>;

async function add(scope: Scope, object: string, values: Values): Promise<string> {
  const id = randomUUID();
  await commit(scope, { changes: [{ op: 'create', object, id, values }], byAction: true });
  return id;
}

async function asUser(scope: Scope, userId: string, at = scope.now): Promise<Scope> {
  const rights = await loadRights(scope.db, scope.workspaceId, userId, at);
  if (!rights) throw new Error('the user has no rights');
  return { ...scope, rights, source: 'api', now: at };
}

/** A shop of sellers, and a pool with some customers in it. */
async function market(rules: Values = {}, count = 3) {
  const scope = await newWorkspace(now);
  const unit = await add(scope, 'unit', { name: 'Sales', code: 'S', kind: 'branch' });
  const grants = {
    account: { read: 'own', edit: 'own', create: 'own' },
    contact: { read: 'own', edit: 'own', create: 'own' },
    user: { read: 'all' },
    pool: { read: 'all', claim: 'all', assign: 'all' },
  };
  const role = await add(scope, 'role', { name: 'Seller', grants });
  const person = (name: string) => add(scope, 'user', { name, mainUnit: unit, roles: [role] });
  const [anna, bo, chief, stranger] = [
    await person('Anna'),
    await person('Bo'),
    await person('Chief'),
    await person('Stranger'),
  ];
  const pool = await add(scope, 'pool', {
    name: 'East',
    order: 1,
    members: [anna, bo],
    managers: [chief],
    hidden: ['phone', 'description'],
    ...rules,
  });
  const customers: string[] = [];
  for (let index = 0; index < count; index += 1)
    customers.push(
      await add(scope, 'account', {
        name: `Harbour ${index} ${scope.workspaceId}`,
        phone: `+86216666${1000 + index}`,
        description: 'Likes tea',
        owner: null,
        pool,
      }),
    );
  const claim = async (who: string, ids: readonly string[], at = now) =>
    claimAction(await asUser(scope, who, at), {
      id: pool,
      input: { customers: ids },
      dryRun: false,
    });
  return { scope, pool, anna, bo, chief, stranger, customers, claim };
}

const refusal = (code: string) => expect.objectContaining({ code });

test('members see the customers of their pool with details hidden, strangers see none, who is in charge sees all', async () => {
  const { scope, anna, chief, stranger, customers } = await market();
  const [first = ''] = customers;
  const member = await asUser(scope, anna);
  const seen = await listRecords(member, 'account', {
    fields: ['name', 'phone', 'description'],
    sort: ['name'],
    count: 'exact',
  });
  expect(seen.count).toBe(3);
  expect(seen.items[0]).toMatchObject({ phone: '***1000', description: null });
  expect(await findRecord(member, 'party', first)).toMatchObject({ phone: '***1000' });
  // Nor does a filter, a search or the past tell what is hidden.
  const byPhone = { field: 'phone', op: 'is', value: '+862166661000' } as const;
  expect((await listRecords(member, 'account', { filter: byPhone, fields: ['id'] })).items).toEqual(
    [],
  );
  expect(await searchRecords(member, '66661000', { limit: 10 })).toEqual([]);
  expect(await searchRecords(member, 'Harbour', { limit: 10 })).toHaveLength(3);
  await expect(recordHistory(member, 'account', first, { limit: 10 })).rejects.toThrow(
    refusal('record.missing'),
  );
  expect(
    (await listRecords(await asUser(scope, stranger), 'account', { fields: ['id'] })).items,
  ).toEqual([]);
  const keeper = await asUser(scope, chief);
  expect(await findRecord(keeper, 'account', first)).toMatchObject({ phone: '+862166661000' });
});

test('whoever claims a customer owns him from then on, protected, with the log and his history', async () => {
  const { scope, anna, customers, claim } = await market({ protectDays: 30 });
  const [first = ''] = customers;
  const person = await add(scope, 'contact', { name: 'Mr Quay', account: first, owner: null });
  await claim(anna, [first]);
  const member = await asUser(scope, anna);
  expect(await findRecord(member, 'account', first)).toMatchObject({
    owner: { id: anna },
    pool: null,
    pooledAt: null,
    takenAt: now.toISOString(),
    protectedUntilOn: '2026-07-30',
    phone: '+862166661000',
  });
  expect(await findRecord(member, 'contact', person)).toMatchObject({ owner: { id: anna } });
  const log = await listRecords(scope, 'pool-claim', { fields: ['party', 'kind', 'holder'] });
  expect(log.items).toMatchObject([
    { party: { id: first }, kind: 'claimed', holder: { id: anna } },
  ]);
  const periods = await listRecords(scope, 'ownership-period', {
    filter: { field: 'party', op: 'is', value: first },
    fields: ['holder', 'how', 'untilAt'],
  });
  expect(periods.items).toMatchObject([{ holder: { id: anna }, how: 'claimed', untilAt: null }]);
});

test('of several who claim the same customer at once exactly one gets him', async () => {
  const { scope, anna, bo, customers, claim } = await market({}, 1);
  const tries = [anna, bo, anna, bo].map((who) => claim(who, customers));
  const results = await Promise.allSettled(tries);
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of results)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'pool.taken' });
  const { items } = await listRecords(scope, 'pool-claim', { fields: ['kind'] });
  expect(items).toHaveLength(1);
});

test('nobody comes over the cap or the number a day, however many claims run at once', async () => {
  const { scope, anna, customers, claim } = await market({ mostHeld: 3, claimsADay: 5 }, 8);
  const results = await Promise.allSettled(customers.map((id) => claim(anna, [id])));
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
  const mine = { field: 'owner', op: 'is', value: anna } as const;
  const held = await listRecords(scope, 'account', {
    filter: mine,
    fields: ['id'],
    count: 'exact',
  });
  expect(held.count).toBe(3);
  const left = customers.filter((id) => !held.items.some((one) => one['id'] === id));
  await expect(claim(anna, left.slice(0, 1))).rejects.toThrow(refusal('pool.most-held'));
});

test('a claim beyond the number a day is refused as a whole, and the next day is a new one', async () => {
  const { anna, customers, claim } = await market({ claimsADay: 2 }, 3);
  await expect(claim(anna, customers)).rejects.toThrow(refusal('pool.day-limit'));
  await claim(anna, customers.slice(0, 2));
  await expect(claim(anna, customers.slice(2))).rejects.toThrow(refusal('pool.day-limit'));
  await claim(anna, customers.slice(2), new Date('2026-07-01T02:00:00Z'));
});

test('a former owner waits, others do not; a new customer rests', async () => {
  const { scope, anna, bo, customers, claim, pool } = await market({ waitDays: 10 });
  const [first = ''] = customers;
  await claim(anna, [first]);
  const input = { customers: [first], reason: 'No interest' };
  await giveBackAction(await asUser(scope, anna), { id: null, input, dryRun: false });
  await expect(claim(anna, [first])).rejects.toThrow(refusal('pool.waits'));
  await claim(bo, [first]);
  await commit(scope, {
    changes: [{ op: 'update', object: 'pool', id: pool, values: { coolingHours: 2 } }],
  });
  await expect(claim(bo, customers.slice(1, 2))).rejects.toThrow(refusal('pool.rests'));
  await claim(bo, customers.slice(1, 2), new Date('2026-06-30T04:00:00Z'));
});

test('strangers claim nothing; only who is in charge assigns, and nobody above his cap', async () => {
  const { scope, anna, bo, chief, stranger, customers, claim, pool } = await market({
    mostHeld: 2,
  });
  await expect(claim(stranger, customers.slice(0, 1))).rejects.toThrow(refusal('pool.not-member'));
  const assign = async (who: string, to: readonly string[]) =>
    assignAction(await asUser(scope, who), { id: pool, input: { customers, to }, dryRun: false });
  await expect(assign(anna, [bo])).rejects.toThrow(refusal('pool.not-in-charge'));
  await expect(assign(chief, [bo])).rejects.toThrow(refusal('pool.most-held'));
  const { takers } = await assign(chief, [anna, bo]);
  expect(takers.map((one) => [one.id, one.more])).toEqual([
    [anna, 2],
    [bo, 1],
  ]);
});

test('giving back needs a customer of one’s own; protection is extended as often as the pool allows', async () => {
  const { scope, anna, bo, customers, claim } = await market({
    extendDays: 10,
    mostExtensions: 1,
    protectDays: 5,
  });
  const [first = ''] = customers;
  await claim(anna, [first]);
  const [mine, others] = [await asUser(scope, anna), await asUser(scope, bo)];
  const input = { customers: [first], reason: 'Too far away' };
  await expect(giveBackAction(others, { id: null, input, dryRun: false })).rejects.toThrow(
    refusal('record.missing'),
  );
  await extendAction(mine, { id: null, input: { customers: [first] }, dryRun: false });
  expect(await findRecord(mine, 'account', first)).toMatchObject({
    protectedUntilOn: '2026-07-15',
  });
  await expect(
    extendAction(mine, { id: null, input: { customers: [first] }, dryRun: false }),
  ).rejects.toThrow(refusal('pool.extended-enough'));
  await giveBackAction(mine, { id: null, input, dryRun: false });
  expect(await findRecord(scope, 'account', first)).toMatchObject({ owner: null, pool: {} });
  const { items } = await listRecords(scope, 'pool-claim', {
    filter: { field: 'kind', op: 'is', value: 'returned' },
    fields: ['reason', 'holder'],
  });
  expect(items).toMatchObject([{ reason: 'Too far away', holder: { id: anna } }]);
});
