import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { invited, password } from '../setup/invited.ts';
import { visitor } from '../setup/browser.ts';
import {
  deliver,
  office as officeWithHook,
  receiveHooks,
  receiver,
  states,
  waitOver,
} from '../setup/webhooks.ts';
import { newOffice } from '../setup/app.ts';
import { make, namesOf, set } from './asking.ts';

receiveHooks();

test('two systems exchange customers both ways, live and in order [EA-01 EA-07 A-CC40 SDM-T10]', async () => {
  const { admin } = await officeWithHook();
  // In: another system writes here at once, once, however often it sends the same.
  const values = { name: 'From the ERP', code: 'ERP-1' };
  const once = { 'idempotency-key': newId() };
  const [first, again] = [
    await admin.post('/records/contact', values, once),
    await admin.post('/records/contact', values, once),
  ];
  expect([first.status, again.text('id')]).toEqual([201, first.text('id')]);
  expect(await namesOf(admin, 'contact')).toEqual(['From the ERP']);
  // The interfaces are standard and the structure of the data is open to every program.
  const described = await admin.get('//api/openapi.json');
  expect(described.at('components.schemas.ContactValues.properties')).toMatchObject({
    name: {},
    code: {},
    jobTitle: {},
  });
  // Out: each change of ours goes to it by itself, in the order in which it came about.
  const id = first.text('id');
  await set(admin, 'contact', id, { jobTitle: 'Buyer' });
  await set(admin, 'contact', id, { jobTitle: 'Head of buying' });
  await deliver();
  const told = receiver.got.flatMap(({ body }) => body.changes);
  expect(told).toMatchObject([
    { id, op: 'create', after: { name: 'From the ERP', code: 'ERP-1' } },
    { id, op: 'update', after: { jobTitle: 'Buyer' } },
    { id, op: 'update', after: { jobTitle: 'Head of buying' } },
  ]);
});

test('what is sent arrives in the end, can be checked for correctness, and is taken whole or not at all [EA-04]', async () => {
  const { admin, hook, scope } = await officeWithHook();
  // Integrity: of two changes the second is wrong, so that neither is written nor told.
  const half = await admin.post('/changesets', {
    changes: [
      { op: 'create', object: 'contact', values: { name: 'Half' } },
      { op: 'create', object: 'contact', values: { name: 'Wrong', email: 'no address' } },
    ],
  });
  expect(half.status).toBe(422);
  expect(await namesOf(admin, 'contact')).toEqual([]);
  // Delivery: the receiver is out of order, is asked again, and then has it.
  await make(admin, 'contact', { name: 'Delivered' });
  receiver.answer = { status: 503 };
  await deliver();
  expect(await states(admin, hook)).toMatchObject([{ state: 'pending', attempts: 1 }]);
  receiver.answer = { status: 200 };
  await waitOver(scope);
  await deliver();
  expect(await states(admin, hook)).toMatchObject([{ state: 'delivered', attempts: 2 }]);
  expect(receiver.got).toHaveLength(2);
  expect(receiver.got[1]?.body.id).toBe(receiver.got[0]?.body.id);
  // Correctness: the signature is that of this text under the secret, and of no other text.
  const [, got] = receiver.got;
  const [, seconds = '', digest] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(got?.headers['rapport-signature'])) ?? [];
  const signed = (text: string) =>
    createHmac('sha256', hook.secret).update(`${seconds}.${text}`).digest('hex');
  expect(digest).toBe(signed(got?.text ?? ''));
  expect(digest).not.toBe(signed(`${got?.text} `));
});

// XML of its time is JSON today, in both directions and described by OpenAPI.
test('one signs in from afar, and other systems exchange data in a described format [SW-69]', async () => {
  const office = await newOffice();
  const { email } = await invited(office);
  const far = await visitor();
  expect((await far.get('/records/account')).status).toBe(401);
  expect((await far.post('/auth/sign-in/email', { email, password })).status).toBe(200);
  expect((await far.get('/records/account')).status).toBe(200);
  const { key } = { key: (await far.post('/api-keys', { name: 'finance' })).text('key') };
  const finance = { authorization: `Bearer ${key}` };
  const stranger = await visitor();
  const described = await stranger.get('//api/openapi.json');
  expect(described.at('components.schemas.AccountValues')).toMatchObject({
    properties: { name: {} },
  });
  const sent = await stranger.ask('POST', '/records/account', { name: 'Exchanged' }, finance);
  expect(sent.status).toBe(201);
  const back = await stranger.get(`/records/account/${sent.text('id')}`, finance);
  expect(back.body).toMatchObject({ name: 'Exchanged' });
  expect(back.headers.get('content-type')).toMatch(/^application\/json/);
});
