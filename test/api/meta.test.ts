import { expect, test } from 'vitest';
import { z } from 'zod';
import { client, newOffice, testServer } from '../setup/app.ts';

const metaShape = z.looseObject({
  objects: z.array(
    z.looseObject({
      name: z.string(),
      can: z.record(z.string(), z.string()),
      fields: z.array(
        z.looseObject({ name: z.string(), right: z.string(), readOnly: z.boolean() }),
      ),
    }),
  ),
});

test('meta shows objects, fields and privileges within the rights of the asker', async () => {
  const office = await newOffice('Northwind');
  const [seller, chief] = [await office.as('salesperson'), await office.as('administrator')];
  const mine = metaShape.parse((await seller.get('/meta')).body);
  const all = metaShape.parse((await chief.get('/meta')).body);
  const account = (meta: typeof mine) => meta.objects.find((object) => object.name === 'account');
  expect(account(all)?.can).toMatchObject({ read: 'all', delete: 'all', export: 'all' });
  expect(account(mine)?.can['read']).toBe('own');
  expect(account(mine)?.can).not.toHaveProperty('export');
  expect((await seller.get('/meta')).body).toMatchObject({
    workspace: { name: 'Northwind', currency: 'CNY', region: 'CN' },
    user: { id: seller.userId, administrator: false, language: 'en' },
  });
});

test('a field that a role hides is neither in meta, nor in replies, nor may it be asked for', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const role = await chief.post('/records/role', {
    name: 'Blind to websites',
    grants: { account: { read: 'all' } },
    fieldRights: { account: { website: 'hidden' } },
  });
  const id = (
    await chief.post('/records/account', { name: 'Alpha', website: 'https://a.example' })
  ).text('id');
  const seller = await office.as('auditor');
  await chief.patch(`/records/user/${seller.userId}`, { roles: [role.text('id')] });
  await expect
    .poll(
      async () => {
        const meta = metaShape.parse((await seller.get('/meta')).body);
        return meta.objects
          .find((object) => object.name === 'account')
          ?.fields.some((field) => field.name === 'website');
      },
      { timeout: 6000 },
    )
    .toBe(false);
  expect((await seller.get(`/records/account/${id}`)).at('website')).toBeUndefined();
  expect((await seller.get('/records/account?fields=website')).status).toBe(400);
});

const documentShape = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        parameters: z.array(z.looseObject({ name: z.string() })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

test('the OpenAPI document holds every route, one schema an object, and no loose end', async () => {
  const { server, base } = await testServer();
  const answer = await client(base).get('//api/openapi.json');
  const document = documentShape.parse(answer.body);
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining([
      '/records/{object}',
      '/records/account',
      '/records/account/{id}',
      '/changesets/{id}/undo',
      '/search',
      '/jobs',
    ]),
  );
  const list = document.paths['/records/account']?.['get'];
  expect(list?.parameters.map((one) => one.name)).toEqual(
    expect.arrayContaining(['filter', 'sort', 'cursor', 'asOf']),
  );
  for (const object of server.context.model.objects.keys())
    expect(document.paths, object).toHaveProperty([`/records/${object}`]);
  expect(document.components.schemas['AccountValues']).toMatchObject({
    properties: { name: {} },
    additionalProperties: false,
  });

  const text = JSON.stringify(answer.body);
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(document.components.schemas).toHaveProperty([name ?? '']);
  expect(text).not.toContain('#/$defs/');
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map((one) => one.operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
