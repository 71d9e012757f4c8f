import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newOffice } from '../setup/app.ts';
import type { Client } from '../setup/client.ts';
import { bringFile, hasPublishedFiles } from '../setup/files.ts';

const letter = (from: string, to: string, more: string[] = []) =>
  [
    `From: ${from}`,
    `To: ${to}`,
    'Cc: Nobody <nobody@else.example>',
    'Date: Tue, 30 Jun 2026 12:00:00 +0800',
    'Message-ID: <offer-1@acme.example>',
    'Subject: =?GBK?B?sai82w==?=',
    ...more,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>请查收<script>alert(1)</script></p>',
    '--b',
    'Content-Type: text/plain; name="prices.csv"',
    'Content-Disposition: attachment; filename="prices.csv"',
    '',
    'a,1',
    '--b--',
  ].join('\r\n');

async function linked(client: Client, object: string, activity: string, fields: string) {
  const link = object === 'file' ? 'regarding' : 'activity';
  const filter = encodeURIComponent(JSON.stringify({ field: link, op: 'is', value: activity }));
  return (await client.get(`/records/${object}?filter=${filter}&fields=${fields}&sort=name`)).at(
    'items',
  );
}

test('a mail becomes an activity of its customer with who wrote whom, its words and its files; brought again it is told', async () => {
  const office = await newOffice();
  const client = await office.as('salesperson');
  const person = await client.post('/records/contact', { name: '李伟', email: 'Li@Acme.example' });
  const regarding = (await client.post('/records/account', { name: 'Acme' })).text('id');
  const eml = letter('李伟 <li@acme.example>', 'u@us.example');
  const brought = await bringFile(client, 'offer.eml', eml, { regarding }, '/mails');
  expect([brought.status, brought.at('isKnown')]).toEqual([201, false]);
  const activity = brought.text('activity');
  const record = await client.get(`/records/activity/${activity}`);
  expect(record.body).toMatchObject({
    kind: 'email',
    status: 'done',
    direction: 'in',
    subject: '报价',
    text: '请查收',
    doneAt: '2026-06-30T04:00:00.000Z',
    regarding: { id: regarding },
  });
  expect(await linked(client, 'participant', activity, 'address,role,party.id')).toMatchObject([
    { 'address': 'li@acme.example', 'role': 'from', 'party.id': person.text('id') },
    { 'address': 'nobody@else.example', 'role': 'cc', 'party.id': null },
    { 'address': 'u@us.example', 'role': 'to', 'party.id': null },
  ]);
  expect(await linked(client, 'file', activity, 'name,kind')).toMatchObject([
    { name: 'offer.eml', kind: 'mail' },
    { name: 'prices.csv', kind: 'sheet' },
  ]);
  const again = await bringFile(client, 'copy.eml', eml, {}, '/mails');
  expect([again.at('isKnown'), again.at('activity')]).toEqual([true, activity]);
  expect((await client.get('/records/file?count=exact')).at('count')).toBe(2);
});

test('what one of us wrote goes out, to the customer found by the address alone', async () => {
  const office = await newOffice();
  const client = await office.as('salesperson');
  const me = 'wang@us.example';
  const administrator = await office.as('administrator');
  await administrator.patch(`/records/user/${client.userId}`, { email: me });
  const person = await client.post('/records/contact', { name: '李伟', email: 'li@acme.example' });
  const eml = letter(me, 'li@acme.example');
  const activity = (await bringFile(client, 'a.eml', eml, {}, '/mails')).text('activity');
  expect((await client.get(`/records/activity/${activity}`)).body).toMatchObject({
    direction: 'out',
    regarding: { id: person.text('id') },
    customer: { id: person.text('id') },
  });
});

test('a colleague who may not see the customer learns nothing of him, and logs the mail for himself', async () => {
  const office = await newOffice();
  const client = await office.as('salesperson');
  await client.post('/records/contact', { name: '李伟', email: 'li@acme.example' });
  const eml = letter('li@acme.example', 'u@us.example');
  const mine = await bringFile(client, 'a.eml', eml, {}, '/mails');
  const colleague = await office.as('salesperson');
  const theirs = await bringFile(colleague, 'a.eml', eml, {}, '/mails');
  expect(theirs.at('isKnown')).toBe(false);
  expect(theirs.text('activity')).not.toBe(mine.text('activity'));
  expect((await colleague.get(`/records/activity/${theirs.text('activity')}`)).at('customer')).toBe(
    null,
  );
});

test('what is no mail is refused and leaves nothing behind', async () => {
  const client = await (await newOffice()).as('salesperson');
  const refused = await bringFile(client, 'a.eml', 'just words', {}, '/mails');
  expect([refused.status, refused.at('code')]).toEqual([422, 'mail.not-a-mail']);
  const nowhere = { regarding: '01900000-0000-7000-8000-000000000000' };
  const eml = letter('a@b.example', 'c@d.example');
  expect((await bringFile(client, 'a.eml', eml, nowhere, '/mails')).status).toBe(422);
  expect((await client.get('/records/activity?count=exact')).at('count')).toBe(0);
  expect((await client.get('/records/file?count=exact')).at('count')).toBe(0);
});

test.runIf(hasPublishedFiles())(
  'every published mail comes in',
  async () => {
    const client = await (await newOffice()).as('salesperson');
    const folder = fileURLToPath(new URL('../../../shared/data/09_email', import.meta.url));
    const names = globSync('{chinese,mua_samples,rfc,thirdparty}/*.eml', { cwd: folder });
    expect(names.length).toBeGreaterThan(70);
    for (const name of names) {
      const content = readFileSync(join(folder, name));
      const brought = await bringFile(client, name, content, {}, '/mails');
      expect([name, brought.status, brought.at('detail')]).toEqual([name, 201, undefined]);
    }
  },
  120_000,
);
