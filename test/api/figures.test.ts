import { expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';
import { find, make, set } from '../requirements/asking.ts';

const done = { field: 'status', op: 'is', value: 'done' };

test('figures of several lists come in one answer, each within what the asker may see', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const [seller, stranger] = [await office.as('salesperson'), await office.as('salesperson')];
  const hers = await make(seller, 'account', { name: 'Hers' });
  await make(stranger, 'account', { name: 'His' });
  const call = { kind: 'call', subject: 'Rang', status: 'done', regarding: hers };
  await make(seller, 'activity', call);
  await make(seller, 'activity', { ...call, kind: 'visit' });
  await make(stranger, 'activity', { kind: 'call', subject: 'Alone', status: 'done' });
  const asked = {
    groups: {
      contacts: { object: 'activity', groupBy: ['kind'], filter: done },
      byOwner: { object: 'activity', groupBy: ['owner'], filter: done },
      bought: {
        object: 'transaction',
        measures: [{ measure: 'count' }, { measure: 'sum', field: 'amount' }],
      },
      hooks: { object: 'webhook', groupBy: ['active'] },
    },
    counts: { customers: { object: 'party' }, hooks: { object: 'webhook' } },
  };
  const reply = await seller.post('/figures', asked);
  expect(reply.status).toBe(200);
  expect(reply.at('counts')).toEqual({ customers: 1, hooks: 0 });
  expect(reply.at('groups.contacts.groups')).toMatchObject([
    { keys: { kind: 'call' }, values: { count: 1 } },
    { keys: { kind: 'visit' }, values: { count: 1 } },
  ]);
  expect(reply.at('groups.byOwner.groups')).toMatchObject([
    { keys: { owner: seller.userId }, values: { count: 2 } },
  ]);
  expect(reply.at('groups.bought.groups')).toMatchObject([
    { values: { 'count': 0, 'sum:amount': null } },
  ]);
  // Who may not read an object learns of it neither groups nor a number.
  expect(reply.at('groups.hooks')).toBeUndefined();
  expect((await chief.post('/figures', asked)).at('counts.customers')).toBe(2);
});

test('figures of unknown objects, and of too many lists, are refused', async () => {
  const office = await newOffice();
  const seller = await office.as('salesperson');
  const none = await seller.post('/figures', { groups: {}, counts: { x: { object: 'nothing' } } });
  expect(none.status).toBe(404);
  const lists = Object.fromEntries(
    Array.from({ length: 21 }, (_, index) => [`l${index}`, { object: 'party' }]),
  );
  expect((await seller.post('/figures', { groups: {}, counts: lists })).status).toBe(422);
});

test('everyone keeps his own home page, nobody that of another', async () => {
  const office = await newOffice();
  const [seller, other] = [await office.as('salesperson'), await office.as('salesperson')];
  const home = { hidden: ['moved'], order: ['notices', 'today'], quiet: { days: 30, byClass: {} } };
  await set(seller, 'user', seller.userId, { home });
  const filter = { field: 'id', op: 'is', value: seller.userId } as const;
  expect(await find(seller, 'user', { filter, fields: ['home'] })).toMatchObject([{ home }]);
  expect((await other.patch(`/records/user/${seller.userId}`, { home: {} })).status).toBe(403);
  const odd = { home: { hidden: ['no such card'] } };
  expect((await seller.patch(`/records/user/${seller.userId}`, odd)).status).toBe(422);
});
