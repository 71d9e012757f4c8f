import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { client, newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { find, make, namesOf, set } from './asking.ts';

let office: Office;
let chief: Client;

beforeAll(async () => {
  office = await newOffice();
  chief = await office.as('administrator');
});

type Grants = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A person with a role that allows exactly that. */
async function allowed(grants: Grants, fieldRights: object = {}): Promise<Client> {
  const name = `role ${crypto.randomUUID()}`;
  return office.as(await make(chief, 'role', { name, grants, fieldRights }));
}

/** The id of a standard role. */
async function roleOf(code: string): Promise<string> {
  const [role] = await find(chief, 'role', { filter: { field: 'code', op: 'is', value: code } });
  return String(role?.['id']);
}

/** What every operation on a company answers to that person; only the last but one leaves a trace. */
async function answers(person: Client, id: string, colleague: string) {
  const company = `/records/account/${id}`;
  const share = { record: id, grantee: colleague, granteeKind: 'user', level: 'read' };
  const asked = {
    'create': person.post('/records/account?dryRun=true', { name: 'Another' }),
    'edit': person.patch(`${company}?dryRun=true`, { industry: 'bank' }),
    'assign': person.patch(`${company}?dryRun=true`, { owner: colleague }),
    'delete': person.delete(`${company}?dryRun=true`),
    'share': person.post('/records/share?dryRun=true', share),
    'export': person.get('/exports/account.csv'),
    'check-name': person.post('/records/account/actions/check-name', { name: 'Any' }),
  };
  const statuses: Record<string, number> = {};
  for (const [operation, answer] of Object.entries(asked))
    statuses[operation] = (await answer).status;
  return statuses;
}

const operations = ['create', 'edit', 'assign', 'delete', 'share', 'export', 'check-name'];

test('every operation is a right of its own: who has one of them may do that alone [SDM-G01 YD-01]', async () => {
  const id = await make(chief, 'account', { name: 'Operated' });
  const colleague = await office.as('salesperson');
  const shares = { create: 'all', read: 'all' };
  for (const operation of operations) {
    // Handing over is a change too.
    const needed = operation === 'assign' ? ['edit', 'assign'] : [operation];
    const granted = Object.fromEntries(needed.map((one) => [one, 'all']));
    const account = { read: 'all', ...granted };
    const person = await allowed({ account, share: shares, user: { read: 'all' } });
    const got = await answers(person, id, colleague.userId);
    const may = operations.filter((one) => (got[one] ?? 0) < 300);
    expect(may, operation).toEqual(needed);
    const refused = operations.filter((one) => got[one] === 403);
    expect(refused).toHaveLength(operations.length - needed.length);
  }
  // And a module that nobody granted is closed as a whole.
  const outside = await allowed({ contact: { read: 'all' } });
  expect((await outside.get('/records/account')).status).toBe(403);
  expect((await outside.get('/records/contact')).status).toBe(200);
});

test('module, data and operation rights combine, and each of them alone is enough to refuse [YD-05]', async () => {
  const person = await allowed({
    account: { read: 'all', create: 'own', edit: 'own' },
    contact: { read: 'own' },
    user: { read: 'all' },
  });
  const mine = await make(person, 'account', { name: 'Mine' });
  const other = await make(chief, 'account', { name: 'Not mine' });
  const edit = (id: string) => person.patch(`/records/account/${id}`, { industry: 'bank' });
  expect((await edit(mine)).status).toBe(200);
  // Data: read, but beyond his reach for changing.
  expect((await person.get(`/records/account/${other}`)).status).toBe(200);
  expect((await edit(other)).status).toBe(403);
  // Operation: his own, yet not to be deleted by him.
  expect((await person.delete(`/records/account/${mine}`)).status).toBe(403);
  // Module: no word of households.
  expect((await person.get('/records/household')).status).toBe(403);
  expect((await person.post('/records/contact', { name: 'x' })).status).toBe(403);
});

const metaShape = z.looseObject({
  objects: z.array(
    z.looseObject({ name: z.string(), fields: z.array(z.looseObject({ name: z.string() })) }),
  ),
});

test('the administrator gives each user his own objects and rights on what they hold [Z-T06]', async () => {
  const first = await allowed(
    { account: { read: 'all', edit: 'all' } },
    { account: { revenue: 'hidden', phone: 'masked', industry: 'read' } },
  );
  const second = await allowed({ account: { read: 'all', edit: 'all' }, contact: { read: 'all' } });
  const id = await make(chief, 'account', {
    name: 'Tailored',
    phone: '010-65529988',
    industry: 'bank',
    revenue: { amount: '1000', currency: 'CNY' },
  });
  const seen = async (person: Client) => {
    const { objects } = metaShape.parse((await person.get('/meta')).body);
    const account = objects.find((one) => one.name === 'account');
    return {
      objects: objects.map((one) => one.name).filter((name) => /^(account|contact)$/.test(name)),
      revenue: account?.fields.some((one) => one.name === 'revenue'),
      values: (await person.get(`/records/account/${id}`)).body,
      changed: (await person.patch(`/records/account/${id}?dryRun=true`, { industry: 'mining' }))
        .status,
    };
  };
  const [ofFirst, ofSecond] = [await seen(first), await seen(second)];
  expect(ofFirst).toMatchObject({ objects: ['account'], revenue: false, changed: 403 });
  expect(ofFirst.values).toMatchObject({ phone: '***9988', industry: 'bank' });
  expect(ofFirst.values).not.toHaveProperty('revenue');
  expect(ofSecond).toMatchObject({ objects: ['account', 'contact'], revenue: true, changed: 200 });
  expect(ofSecond.values).toMatchObject({ phone: '+861065529988', revenue: { currency: 'CNY' } });
});

test('each operator reads or writes by module, and what is his alone may be shared [SW-55]', async () => {
  const grants = (account: string, contact: string) => ({
    account: { read: 'own', ...(account === 'write' ? { create: 'own', edit: 'own' } : {}) },
    contact: { read: 'own', ...(contact === 'write' ? { create: 'own', edit: 'own' } : {}) },
    share: { create: 'all', read: 'all', delete: 'all' },
    user: { read: 'all' },
  });
  const [seller, clerk] = [
    await allowed({
      ...grants('write', 'read'),
      account: { create: 'own', read: 'own', edit: 'own', share: 'own' },
    }),
    await allowed(grants('read', 'write')),
  ];
  const id = await make(seller, 'account', { name: 'Exclusive' });
  expect((await seller.post('/records/contact', { name: 'x' })).status).toBe(403);
  expect((await clerk.post('/records/account', { name: 'x' })).status).toBe(403);
  await make(clerk, 'contact', { name: 'y' });
  expect(await namesOf(clerk, 'account')).toEqual([]);
  const share = await make(seller, 'share', {
    record: id,
    grantee: clerk.userId,
    granteeKind: 'user',
    level: 'read',
  });
  expect(await namesOf(clerk, 'account')).toEqual(['Exclusive']);
  expect((await seller.delete(`/records/share/${share}`)).status).toBe(200);
  expect(await namesOf(clerk, 'account')).toEqual([]);
});

// "Pure Java" of its time is today one language on every operating system: this server runs on Node.
test('five levels guard the data: who one is, his group, the function, the data, and the log of operations [U-T08]', async () => {
  const { base } = await testServer();
  const reading = { account: { read: 'all' }, user: { read: 'all' } };
  const [owner, outsider] = [await office.as('salesperson'), await office.as('salesperson')];
  const id = await make(owner, 'account', { name: 'Guarded' });
  const record = `/records/account/${id}`;
  // Authentication: nobody without a key that holds.
  expect((await client(base).get(record)).status).toBe(401);
  expect((await client(base, { authorization: 'Bearer wrong' }).get(record)).status).toBe(401);
  // Group: whoever has no role has no module at all, and the same person with one has it.
  const nobody = await allowed({});
  expect((await nobody.get('/records/account')).status).toBe(403);
  // Function: reads everything, but neither exports nor deletes.
  const reader = await allowed(reading);
  expect((await reader.get(record)).status).toBe(200);
  expect((await reader.get('/exports/account.csv')).status).toBe(403);
  expect((await reader.delete(record)).status).toBe(403);
  // Data: the same function, but only over one's own.
  expect((await outsider.get(record)).status).toBe(404);
  expect((await owner.get(record)).status).toBe(200);
  // Log: what was done stands there with its author, for administrators only.
  await set(owner, 'account', id, { industry: 'bank' });
  const log = await chief.get(`/changesets?user=${owner.userId}`);
  expect(JSON.stringify(log.body)).toContain(owner.userId);
  expect((await outsider.get('/ledger')).status).toBe(403);
  expect((await chief.get('/ledger')).status).toBe(200);
});

test('a salesperson maintains nothing of the system [SJ-05]', async () => {
  const seller = await office.as('salesperson');
  const unit = await office.unit('Kept');
  const role = await roleOf('salesperson');
  const asked: readonly [string, string, object?][] = [
    ['POST', '/records/user', { name: 'x' }],
    ['PATCH', `/records/user/${chief.userId}`, { name: 'x' }],
    ['DELETE', `/records/user/${chief.userId}`],
    ['POST', '/records/role', { name: 'x' }],
    ['PATCH', `/records/role/${role}`, { grants: { account: { read: 'all' } } }],
    ['POST', '/records/unit', { name: 'x', code: 'X' }],
    ['PATCH', `/records/unit/${unit}`, { walled: true }],
    ['DELETE', `/records/unit/${unit}`],
    ['POST', '/records/team', { name: 'x' }],
    ['POST', '/records/currency', { code: 'EUR' }],
    ['POST', '/records/classification', { name: 'x', appliesTo: ['person'] }],
    ['POST', '/records/webhook', { name: 'x', url: 'https://example.com', objects: ['account'] }],
    ['PATCH', '/workspace', { name: 'x' }],
    ['POST', `/users/${chief.userId}/sign-in-link`, { kind: 'reset' }],
    ['DELETE', `/users/${chief.userId}/second-factor`],
    ['GET', '/ledger'],
    ['POST', '/ledger/verify', {}],
    ['GET', '/access-log'],
    ['GET', '/sign-in-providers'],
    ['POST', '/view-as', { userId: chief.userId }],
  ];
  const statuses = [];
  for (const [method, path, body] of asked)
    statuses.push(`${method} ${path} ${(await seller.ask(method, path, body)).status}`);
  expect(statuses).toEqual(asked.map(([method, path]) => `${method} ${path} 403`));
});

test('users are queried, added, changed and deleted, with rights of function and of management [SJ-54]', async () => {
  const [seller, steward] = [
    await office.as('salesperson'),
    await office.as('administrator', { name: 'Second' }),
  ];
  const values = { name: '新员工', email: `${crypto.randomUUID()}@example.com`, jobTitle: '销售' };
  expect((await seller.post('/records/user', values)).status).toBe(403);
  const id = await make(steward, 'user', values);
  const who = { field: 'name', op: 'is', value: '新员工' } as const;
  expect(await namesOf(chief, 'user', who)).toEqual(['新员工']);
  await set(steward, 'user', id, { jobTitle: '主管' });
  expect((await chief.get(`/records/user/${id}`)).at('jobTitle')).toBe('主管');
  // The right to manage is a role like any other: with it taken away, he manages nobody.
  await set(chief, 'user', steward.userId, { roles: [await roleOf('salesperson')] });
  await expect
    .poll(async () => (await steward.patch(`/records/user/${id}`, { jobTitle: 'x' })).status, {
      timeout: 6000,
    })
    .toBe(403);
  expect((await chief.delete(`/records/user/${id}`)).status).toBe(200);
  expect(await namesOf(chief, 'user', who)).toEqual([]);
});
