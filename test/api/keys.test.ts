import { expect, test } from 'vitest';
import { client, newOffice, testServer } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited } from '../setup/invited.ts';

test('a key is shown once, acts with its owner’s rights, and ends when it is deleted', async () => {
  const office = await newOffice();
  const { person } = await invited(office);
  const made = await person.post('/api-keys', { name: 'nightly script', expiresInDays: 30 });
  expect(made.status).toBe(201);
  const key = made.text('key');
  expect(key).toMatch(/^rapport_/);
  const list = await person.get('/api-keys');
  expect(list.at('items')).toHaveLength(1);
  expect(JSON.stringify(list.body)).not.toContain(key);
  const { server, base } = await testServer();
  const { rows } = await server.context.pool.query('select * from auth.apikey where name = $1', [
    'nightly script',
  ]);
  expect(JSON.stringify(rows)).not.toContain(key);

  const script = client(base, { authorization: `Bearer ${key}` });
  expect((await script.post('/records/account', { name: 'By script' })).status).toBe(201);
  expect((await script.get('/changesets')).at('items.0.source')).toBe('api');
  expect((await script.get('/sign-in-providers')).status).toBe(403);
  expect((await person.delete(`/api-keys/${made.text('id')}`)).status).toBe(204);
  await expect.poll(async () => (await script.get('/meta')).status, { timeout: 6000 }).toBe(401);
});

test('nobody lists or deletes another’s keys, and a made-up key is nobody’s', async () => {
  const office = await newOffice();
  const [one, other] = [await invited(office), await invited(office)];
  const id = (await one.person.post('/api-keys', { name: 'mine' })).text('id');
  expect((await other.person.get('/api-keys')).at('items')).toEqual([]);
  expect((await other.person.delete(`/api-keys/${id}`)).status).toBe(404);
  const { base } = await testServer();
  expect(
    (await client(base, { authorization: 'Bearer rapport_made_up' }).get('/meta')).status,
  ).toBe(401);
});

test('an administrator looks through another’s eyes; it is logged, and he keeps his own sign-in', async () => {
  const office = await newOffice();
  const { server } = await testServer();
  const chief = await office.as('administrator');
  const seller = await office.as('salesperson');
  await chief.post('/records/account', { name: 'Of the administrator' });
  const eyes = await visitor();
  const { headers } = await server.context.identity().api.openSession({
    body: { identityId: chief.identityId },
    headers: new Headers(),
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const ask = (method: string, path: string, body?: unknown) =>
    eyes.ask(method, path, body, { cookie });

  expect((await ask('GET', '/records/account')).at('items')).toHaveLength(1);
  expect((await ask('POST', '/view-as', { userId: seller.userId })).status).toBe(204);
  expect((await ask('GET', '/auth/session')).body).toMatchObject({
    userId: seller.userId,
    viewedBy: chief.userId,
  });
  expect((await ask('GET', '/records/account')).at('items')).toEqual([]);
  expect((await ask('GET', '/meta')).at('user.id')).toBe(seller.userId);
  expect((await ask('POST', '/api-keys', { name: 'hidden' })).status).toBe(403);
  expect((await ask('POST', '/view-as', { userId: seller.userId })).status).toBe(403);
  const made = await ask('POST', '/records/account', { name: 'Through his eyes' });
  expect(made.at('owner.id')).toBe(seller.userId);
  expect((await ask('DELETE', '/view-as')).status).toBe(204);
  expect((await ask('GET', '/auth/session')).body).toMatchObject({
    userId: chief.userId,
    viewedBy: null,
  });

  const { rows: log } = await server.context.pool.query(
    "select kind, record_id from access_log where workspace_id = $1 and kind like 'view-as%' order by at",
    [office.workspaceId],
  );
  expect(log).toEqual([
    { kind: 'view-as.began', record_id: seller.userId },
    { kind: 'view-as.ended', record_id: seller.userId },
  ]);
  const { rows: sets } = await server.context.pool.query(
    'select user_id, viewed_by from changeset where workspace_id = $1 and id = $2',
    [office.workspaceId, made.headers.get('changeset-id')],
  );
  expect(sets).toEqual([{ user_id: seller.userId, viewed_by: chief.userId }]);
});

test('only administrators look through others’ eyes, and only inside their workspace', async () => {
  const [office, other] = [await newOffice(), await newOffice()];
  const { person } = await invited(office);
  const seller = await office.as('salesperson');
  expect((await person.post('/view-as', { userId: seller.userId })).status).toBe(403);
  const chief = await other.as('administrator');
  expect((await chief.post('/view-as', { userId: seller.userId })).status).toBe(403);
  const { server } = await testServer();
  const { headers } = await server.context.identity().api.openSession({
    body: { identityId: chief.identityId },
    headers: new Headers(),
    returnHeaders: true,
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const foreign = await (
    await visitor()
  ).ask('POST', '/view-as', { userId: seller.userId }, { cookie });
  expect(foreign.status).toBe(404);
});
