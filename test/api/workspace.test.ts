import { expect, test } from 'vitest';
import { createServer } from '#server/serve.ts';
import { client, newOffice } from '../setup/app.ts';
import { testDatabaseUrl } from '../setup/database.ts';

test('administrators change the workspace, others read it, each his own', async () => {
  const [office, other] = [await newOffice('Here'), await newOffice('There')];
  const [chief, seller] = [await office.as('administrator'), await office.as('salesperson')];
  expect((await seller.get('/workspace')).body).toMatchObject({
    id: office.workspaceId,
    name: 'Here',
    currency: 'CNY',
  });
  expect((await seller.patch('/workspace', { name: 'Mine' })).status).toBe(403);
  expect((await chief.patch('/workspace', { zone: 'Nowhere/City' })).at('field')).toBe('zone');
  expect(
    (await chief.patch('/workspace', { name: 'Renamed', zone: 'Europe/Berlin' })).body,
  ).toMatchObject({ name: 'Renamed', zone: 'Europe/Berlin' });
  await expect
    .poll(async () => (await seller.get('/meta')).at('workspace.zone'), { timeout: 6000 })
    .toBe('Europe/Berlin');
  expect((await (await other.as('salesperson')).get('/workspace')).at('name')).toBe('There');
});

test('a data request is due after the days that the workspace sets, and those who stand keep their day', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const party = (await chief.post('/records/contact', { name: '张伟' })).text('id');
  const request = async () =>
    (await chief.post('/records/data-request', { party, receivedOn: '2026-06-01' })).text('id');
  const dueOf = async (id: string) => (await chief.get(`/records/data-request/${id}`)).at('dueOn');
  const first = await request();
  expect(await dueOf(first)).toBe('2026-07-01');
  expect((await chief.patch('/workspace', { answerDays: 0 })).status).toBe(422);
  expect((await chief.patch('/workspace', { answerDays: 15 })).at('answerDays')).toBe(15);
  await expect
    .poll(async () => dueOf(await request()), { timeout: 8000, interval: 300 })
    .toBe('2026-06-16');
  expect(await dueOf(first)).toBe('2026-07-01');
  expect((await chief.patch('/workspace', { name: 'Renamed' })).at('answerDays')).toBe(15);
});

test('one key that asks too often is told to wait, and another is not', async () => {
  const office = await newOffice();
  const [one, other] = [await office.as('salesperson'), await office.as('salesperson')];
  const small = await createServer({
    url: await testDatabaseUrl(),
    secret: 'a secret for tests, of no use to anybody',
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
    requestsPerMinute: 5,
  });
  try {
    const base = await small.app.listen({ port: 0, host: '127.0.0.1' });
    // Credentials that this process has not counted yet.
    const fresh = async (person: typeof one) =>
      client(base, {
        authorization: `Bearer ${(await person.post('/api-keys', { name: 'fresh' })).text('key')}`,
      });
    const [flood, calm] = [await fresh(one), await fresh(other)];
    const answers = await Promise.all(Array.from({ length: 12 }, () => flood.get('/workspace')));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(5);
    const told = answers.find((answer) => answer.status === 429);
    expect(told?.text('code')).toBe('request.too-many');
    expect(Number(told?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await calm.get('/workspace')).status).toBe(200);
  } finally {
    await small.close();
  }
});
