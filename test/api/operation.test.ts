import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createServer, type Server } from '#server/serve.ts';
import { client, newOffice, testServer } from '../setup/app.ts';
import { testDatabaseUrl } from '../setup/database.ts';

const token = 'a-token-for-the-collector';
const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
const said: string[] = [];
let server: Server;
let base: string;

// The same database as the other server's, whose people come here too; it says everything that there is to say.
beforeAll(async () => {
  server = await createServer({
    url: await testDatabaseUrl(),
    secret: 'a secret for tests, of no use to anybody',
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'debug',
    logTo: { write: (line) => void said.push(line) },
    metricsToken: token,
  });
  base = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => server.close());

test('operators learn whether it lives, is ready, and how it fares', async () => {
  const stranger = client(base);
  expect((await stranger.get('//healthz')).body).toEqual({ status: 'alive' });
  expect((await stranger.get('//readyz')).body).toEqual({ status: 'ready' });
  const figures = await stranger.get('//metrics');
  expect(figures.headers.get('content-type')).toMatch(/^text\/plain/);
  for (const line of [
    'http_request_seconds_count{method="GET",route="/healthz",status="200"}',
    'http_request_seconds_bucket{le="0.1",method="GET",route="/readyz",status="200"}',
    'database_connections{state="idle"}',
    'database_up 1',
    'job_waiting{queue="now"}',
    'job_lag_seconds{queue="mail"}',
    'ledger_unsealed ',
    'ledger_seal_lag_seconds ',
    'nodejs_eventloop_lag_p99_seconds ',
    'process_resident_memory_bytes ',
  ])
    expect(figures.body).toContain(line);
});

test('figures are for this machine, administrators and whoever shows the token', async () => {
  const read = (headers: Record<string, string>) => client(base).get('//metrics', headers);
  expect((await read({})).status).toBe(200);
  expect((await read(elsewhere)).status).toBe(401);
  expect((await read({ ...elsewhere, authorization: 'Bearer another' })).status).toBe(401);
  expect((await read({ ...elsewhere, authorization: `Bearer ${token}` })).status).toBe(200);
  const { base: without } = await testServer();
  const asked = client(without).get('//metrics', {
    ...elsewhere,
    authorization: `Bearer ${token}`,
  });
  expect((await asked).status).toBe(401);
});

test('figures tell of a job that nobody takes and of changes that nobody seals', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  expect((await chief.post('/ledger/verify', {})).status).toBe(202);
  const { body } = await client(base).get('//metrics');
  const figure = (name: string) =>
    Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(z.string().parse(body))?.[1]);
  expect(figure('job_waiting{queue="bulk"}')).toBeGreaterThan(0);
  expect(figure('job_lag_seconds{queue="bulk"}')).toBeGreaterThan(0);
  expect(figure('ledger_unsealed')).toBeGreaterThan(0);
  expect(figure('ledger_seal_lag_seconds')).toBeGreaterThan(0);
});

test('a database that is gone makes it unready and its figures say so', async () => {
  const gone = await createServer({
    url: 'postgres://nobody:nothing@127.0.0.1:1/none',
    secret: 'a secret for tests, of no use to anybody',
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
  });
  const address = await gone.app.listen({ port: 0, host: '127.0.0.1' });
  expect((await client(address).get('//healthz')).status).toBe(200);
  expect((await client(address).get('//readyz')).status).toBe(503);
  expect((await client(address).get('//metrics')).body).toContain('database_up 0');
  await gone.close();
});

test('the log is lines of JSON with request ids and routes, and holds nothing personal', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  const words = ['Zhangwei', '张伟', 'wei@example.com', '13800138000', 'tok-4f5e6d', 'geheim123'];
  const [latin = '', name = '', mail = '', phone = '', secret = '', password = ''] = words;
  const at = client(base, chief.headers);
  said.splice(0);
  await at.post('/records/account', { name, phone });
  await at.get(
    `/records/account?filter=${encodeURIComponent(`{"field":"name","op":"is","value":"${name}"}`)}`,
  );
  await at.get(`/records/account/${latin}?token=${secret}`);
  await at.get(`/search?q=${encodeURIComponent(name)}`);
  await at.get(`/no-such-thing/${mail}?key=${secret}`);
  await at.get(`//sign-in/link/${secret}`, {
    'user-agent': latin,
    'referer': `http://a/${secret}`,
  });
  await client(base, { authorization: `Bearer ${secret}` }).get('/records/account');
  await client(base).post('/auth/sign-in/email', { email: mail, password });
  await client(base).post('/auth/sign-in/email', { email: mail, password: `${password} "` });
  await fetch(`${base}/api/v1/records/account`, {
    method: 'POST',
    headers: { ...chief.headers, 'content-type': 'application/json' },
    body: `{"name": "${name}`,
  });
  const broken = await fetch(`${base}/%E5%BC%A0%/${mail}`);
  expect(broken.status).toBe(400);

  const lines = said.map((line) =>
    z.looseObject({ level: z.number(), time: z.number(), msg: z.string() }).parse(JSON.parse(line)),
  );
  const requests = lines.filter((line) => line.msg === 'request');
  expect(requests.length).toBeGreaterThanOrEqual(10);
  for (const line of requests) expect(line['reqId']).toMatch(/^[0-9a-f-]{36}$/);
  expect(requests).toContainEqual(
    expect.objectContaining({
      route: '/api/v1/records/:object/:id',
      status: 422,
      userId: chief.userId,
    }),
  );
  const whole = said.join('');
  for (const word of [...words, ...words.map(encodeURIComponent)])
    expect(whole).not.toContain(word);
});
