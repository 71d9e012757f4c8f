import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '#kit/id.ts';
import { newOffice, testServer, type Client } from '../setup/app.ts';

test('an administrator erases a person over HTTP, nobody else does, and another workspace does not even see him', async () => {
  const [office, other] = [await newOffice(), await newOffice()];
  const admin = await office.as('administrator');
  const seller = await office.as('salesperson');
  const made = await seller.post('/records/contact', { name: 'Zhang Wei', phone: '13812345678' });
  const path = `/records/contact/${made.text('id')}`;
  expect((await seller.post(`${path}/erase`)).status).toBe(403);
  expect((await (await other.as('administrator')).post(`${path}/erase`)).status).toBe(404);
  expect((await admin.post(`/records/contact/${newId()}/erase`)).status).toBe(404);
  const erased = await admin.post(`${path}/erase`);
  expect(erased).toMatchObject({ status: 200, body: { records: 2 } });
  expect((await admin.get(path)).body).toMatchObject({ name: '—', phone: null });
  const history = JSON.stringify((await admin.get(`${path}/history`)).body);
  expect(history).not.toMatch(/Zhang|13812345678/);
});

test('the roll-ups of a record are read afresh, and not by a stranger', async () => {
  const office = await newOffice();
  const [seller, colleague] = [await office.as('salesperson'), await office.as('salesperson')];
  const account = (await seller.post('/records/account', { name: 'Huaxia' })).text('id');
  await seller.post('/records/contact', { name: 'Li', account });
  expect((await seller.get(`/records/account/${account}/roll-ups`)).body).toMatchObject({
    values: { contactCount: 1, transactionCount: 0, lastTransactionAt: null },
  });
  expect((await colleague.get(`/records/account/${account}/roll-ups`)).status).toBe(404);
});

test('the bytes of an erased person’s files and of the file that he came in are gone from the disk', async () => {
  const office = await newOffice();
  const admin = await office.as('administrator');
  const { files } = (await testServer()).server.context;
  const person = (await admin.post('/records/contact', { name: 'Zhang Wei' })).text('id');
  const other = (await admin.post('/records/contact', { name: 'Li Na' })).text('id');
  const [his, hers] = [await bring(admin, person), await bring(admin, other)];
  expect(existsSync(files.path(his))).toBe(true);
  const erased = await admin.post(`/records/contact/${person}/erase`);
  expect(erased.body).toMatchObject({ records: 2, facts: 0 });
  expect([existsSync(files.path(his)), existsSync(files.path(hers))]).toEqual([false, true]);
  expect((await admin.get(`/files/${his}`)).status).toBe(404);
});

async function bring(admin: Client, regarding: string): Promise<string> {
  const form = new FormData();
  form.set('regarding', regarding);
  form.set('file', new Blob(['Zhang Wei']), 'zhang.txt');
  const answer = await fetch(`${admin.base}/api/v1/files`, {
    method: 'POST',
    headers: admin.headers,
    body: form,
  });
  return z.object({ id: z.uuid() }).parse(await answer.json()).id;
}
