import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { newOffice, type Client } from '../setup/app.ts';
import { bring, countsOf } from '../setup/files.ts';
import { workOff } from '../setup/work.ts';

async function make(client: Client, object: string, values: Record<string, unknown>) {
  const made = await client.post(`/records/${object}`, values);
  expect(made.body).toMatchObject({ id: expect.any(String) });
  return made.text('id');
}

test('a pool is claimed from over HTTP: members see and claim, others see nothing, the log is for who is in charge', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const [anna, stranger] = [
    await office.as('salesperson', { name: 'Anna' }),
    await office.as('salesperson', { name: 'Stranger' }),
  ];
  const pool = await make(chief, 'pool', {
    name: 'East',
    order: 1,
    members: [anna.userId],
    hidden: ['phone'],
    claimsADay: 1,
  });
  const customers = [
    await make(anna, 'account', { name: 'Harbour Ltd', phone: '+862166661000' }),
    await make(anna, 'account', { name: 'Quay Ltd', phone: '+862166662000' }),
  ];
  const back = { customers, reason: 'No time for them' };
  expect((await anna.post('/records/pool/actions/give-back', back)).status).toBe(200);

  const seen = await anna.get('/records/account?fields=name,phone,owner&sort=name');
  expect(seen.body).toMatchObject({
    items: [
      { name: 'Harbour Ltd', phone: '***1000', owner: null },
      { name: 'Quay Ltd', phone: '***2000', owner: null },
    ],
  });
  expect((await stranger.get('/records/account')).at('items')).toEqual([]);
  expect((await anna.get('/pools')).at('items')).toMatchObject([
    { id: pool, customers: 2, left: 1, isInCharge: false },
  ]);
  expect((await stranger.get('/pools')).at('items')).toEqual([]);

  const claim = (by: Client, ids: readonly string[]) =>
    by.post(`/records/pool/${pool}/actions/claim`, { customers: ids });
  expect(await claim(stranger, customers)).toMatchObject({
    status: 403,
    body: { code: 'pool.not-member' },
  });
  expect(await claim(anna, customers)).toMatchObject({
    status: 409,
    body: { code: 'pool.day-limit' },
  });
  expect((await claim(anna, customers.slice(0, 1))).status).toBe(200);
  expect(await claim(anna, customers.slice(0, 1))).toMatchObject({ status: 409 });
  expect((await anna.get(`/records/account/${customers[0]}`)).at('phone')).toBe('+862166661000');

  expect((await anna.get(`/pools/${pool}/log`)).status).toBe(403);
  expect((await chief.get(`/pools/${newId()}/log`)).status).toBe(404);
  const log = await chief.get(`/pools/${pool}/log`);
  expect(log.at('items')).toMatchObject([
    { kind: 'claimed' },
    { kind: 'returned' },
    { kind: 'returned' },
  ]);
  const other = await (await newOffice()).as('administrator');
  expect((await claim(other, customers)).status).toBe(404);
  expect((await other.get(`/pools/${pool}/log`)).status).toBe(404);
});

test('a cap refuses whatever way a customer comes, and customers are shared out with the numbers before', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const [anna, bo] = [
    await office.as('salesperson', { name: 'Anna' }),
    await office.as('salesperson', { name: 'Bo' }),
  ];
  for (const name of ['A Ltd', 'B Ltd', 'C Ltd']) await make(anna, 'account', { name });
  await make(chief, 'portfolio', { name: 'All', holder: bo.userId, most: 2 });
  const asked = {
    from: [anna.userId],
    to: [{ user: bo.userId, regions: [] }],
    way: 'evenly',
  };
  const preview = await chief.post('/records/portfolio/actions/spread?dryRun=true', asked);
  expect(preview.body).toMatchObject({ changeset: null, moved: 2, left: 1 });
  const counts = (await chief.get('/portfolios/loads')).at('items');
  expect(counts).toMatchObject([{ name: 'Anna', held: 3 }, ...Array(2).fill({})]);
  expect((await chief.post('/records/portfolio/actions/spread', asked)).at('moved')).toBe(2);
  const refused = await bo.post('/records/account', { name: 'D Ltd' });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'portfolio.full', detail: expect.stringContaining('Bo') },
  });
  expect((await anna.get('/portfolios/loads')).status).toBe(403);
});

test('a manager takes back what he assigned, with what rules wrote beside it', async () => {
  const office = await newOffice();
  const manager = await office.as('general-manager');
  const [anna, bo] = [
    await office.as('salesperson', { name: 'Anna' }),
    await office.as('salesperson', { name: 'Bo' }),
  ];
  const id = await make(anna, 'account', { name: 'A Ltd' });
  const values = { owner: bo.userId };
  const changes = [{ op: 'update', object: 'account', id, values }];
  const done = await manager.post('/changesets', { changes });
  // Its new owner may not give it away again.
  expect((await bo.post(`/changesets/${done.text('id')}/undo`, {})).status).toBe(403);
  expect((await manager.post(`/changesets/${done.text('id')}/undo`, {})).status).toBe(200);
  expect((await manager.get(`/records/account/${id}`)).at('owner.id')).toBe(anna.userId);
});

test('a file goes into a pool for who is in charge of it: nobody owns its customers, members see them', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const [manager, anna] = [
    await office.as('sales-manager', { name: 'Manager' }),
    await office.as('salesperson', { name: 'Anna' }),
  ];
  const pool = await make(chief, 'pool', {
    name: 'East',
    order: 1,
    members: [anna.userId],
    managers: [manager.userId],
    hidden: ['phone'],
  });
  const file = 'Name,Phone,Contact name\nHarbour Ltd,+862166661000,Mr Quay\n';
  const take = async (by: Client, into: string) => {
    const brought = await bring(by, 'account', file);
    const mapping = { 'Name': 'name', 'Phone': 'phone', 'Contact name': 'contacts[1].name' };
    await by.post(`/imports/${brought.text('id')}/commit`, { mapping, into });
    await workOff(office);
    return by.get(`/imports/${brought.text('id')}`);
  };
  expect(countsOf(await take(anna, pool))).toEqual({ error: 1 });
  expect(countsOf(await take(manager, pool))).toEqual({ create: 1 });
  const seen = await anna.get('/records/account?fields=name,phone,owner,pool');
  expect(seen.at('items')).toMatchObject([
    { name: 'Harbour Ltd', phone: '***1000', owner: null, pool: { id: pool } },
  ]);
  expect((await chief.get('/records/contact?fields=name,owner')).at('items')).toMatchObject([
    { name: 'Mr Quay', owner: null },
  ]);
});
