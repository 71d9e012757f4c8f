import { expect, test } from 'vitest';
import { runJob } from '#engine/jobs/run.ts';
import { personalDataJob } from '#server/personal-data/job.ts';
import { tidy } from '#server/tidying.ts';
import { workerParts } from '#server/worker-parts.ts';
import { newOffice, testServer, type Client, type Office } from '../setup/app.ts';
import { add } from '../setup/records.ts';

const soon = { timeout: 5000 };

const readersOf = async (by: Client, id: string) =>
  Object((await by.get(`/customer-readers/${id}`)).body).items;
const entry = (by: string, kind = 'customer.read') =>
  expect.objectContaining({ by: expect.objectContaining({ id: by }), kind });

async function copyOf(office: Office, by: Client, id: string) {
  const asked = await by.post(`/records/contact/${id}/actions/hand-over-data`, {
    reason: 'Letter',
  });
  const { pool, scopes, files } = (await testServer()).server.context;
  const run = workerParts(pool, scopes, [personalDataJob(files)]);
  const jobId = asked.text('job');
  const ticket = { workspaceId: office.workspaceId, jobId, name: 'contact.hand-over-data' };
  await runJob(run, ticket, { signal: new AbortController().signal, isLastTry: true });
  return {
    json: (await by.get(`/personal-data/${jobId}/json`)).body,
    html: String((await by.get(`/personal-data/${jobId}/html`)).body),
  };
}

test('[ADM-14] who looked at a person is kept once an hour, beside who changed him, for those who answer for it and for the person himself', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const steward = await office.as('data-steward');
  const seller = await office.as('salesperson');
  const id = await add(office.scope, 'contact', { name: '张伟', owner: seller.userId });
  const company = await add(office.scope, 'account', { name: 'Orchid', owner: seller.userId });
  const look = (by: Client) => by.get(`/records/contact/${id}`);

  for (const by of [seller, seller, steward]) expect((await look(by)).status).toBe(200);
  await seller.get(`/records/account/${company}`);
  await seller.patch(`/records/contact/${id}`, { jobTitle: 'Buyer' });
  await expect.poll(async () => (await readersOf(chief, id)).length, soon).toBe(2);
  const readers = await readersOf(steward, id);
  expect(readers).toEqual([entry(steward.userId), entry(seller.userId)]);
  expect(await readersOf(chief, company)).toEqual([]);
  const history = await chief.get(`/records/contact/${id}/history`);
  expect(JSON.stringify(history.body)).toContain(seller.userId);

  expect((await seller.get(`/customer-readers/${id}`)).status).toBe(403);
  const stranger = await (await newOffice('Elsewhere')).as('administrator');
  expect((await stranger.get(`/customer-readers/${id}`)).status).toBe(404);
  const perPerson = await chief.get(`/access-log?user=${seller.userId}&kind=customer`);
  expect(perPerson.at('items')).toMatchObject([{ object: 'contact', record: { id } }]);

  const { json, html } = await copyOf(office, steward, id);
  const { title: name } = Object(readers[1].by);
  expect(Object(json).readers).toContainEqual(expect.objectContaining({ by: name, times: 1 }));
  expect(html).toContain(name);
});

test('a workspace turns it off, extends it to companies, and says how long it is kept', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const set = async (body: object) =>
    expect((await chief.patch('/access-log/settings', body)).body).toMatchObject(body);
  const looked = async (object: 'contact' | 'account') => {
    const id = await add(office.scope, object, { name: 'Looked at' });
    await chief.get(`/records/${object}/${id}`);
    return id;
  };
  await set({ customerReads: 'none' });
  const unseen = await looked('contact');
  // A refusal comes after it in the same queue: once that is written, so were the looks before.
  const seller = await office.as('salesperson');
  const refused = async () => {
    expect((await seller.get('/access-log')).status).toBe(403);
    const items = async () =>
      Object((await chief.get(`/access-log?user=${seller.userId}&kind=refused`)).body).items;
    await expect.poll(async () => (await items()).length, soon).toBeGreaterThan(0);
  };
  await refused();
  await set({ customerReads: 'all', readsKeptDays: 30 });
  const company = await looked('account');
  await expect.poll(() => readersOf(chief, company), soon).toEqual([entry(chief.userId)]);
  expect(await readersOf(chief, unseen)).toEqual([]);

  await office.scope.db.query(
    `update access_log set at = at - interval '31 days' where workspace_id = $1 and record_id = $2`,
    [office.workspaceId, company],
  );
  const { pool, files, uploads } = (await testServer()).server.context;
  await tidy(pool, uploads, files);
  expect(await readersOf(chief, company)).toEqual([]);
});
