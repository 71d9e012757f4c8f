import { readdir } from 'node:fs/promises';
import { request as open } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { client, newOffice, testServer, type Client } from '../setup/app.ts';
import { find, make } from '../requirements/asking.ts';

/** What comes back for an address and a head that `fetch` would not send. */
async function raw(
  person: Client,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string; body: unknown }> {
  const { hostname, port } = new URL(person.base);
  return new Promise((resolve, reject) => {
    const asked = {
      hostname,
      port,
      path,
      headers: { ...person.headers, ...headers },
      agent: false,
    };
    const outgoing = open(asked, (reply) => {
      text(reply).then(
        (body) =>
          resolve({
            status: reply.statusCode ?? 0,
            type: reply.headers['content-type'] ?? '',
            body: JSON.parse(body),
          }),
        reject,
      );
    });
    outgoing.once('error', reject);
    outgoing.end();
  });
}

/** Sends those bytes as a form with the boundary `x`. */
async function sendForm(person: Client, path: string, lines: readonly string[]): Promise<number> {
  const answer = await fetch(`${person.base}/api/v1${path}`, {
    method: 'POST',
    headers: { ...person.headers, 'content-type': 'multipart/form-data; boundary=x' },
    body: lines.join('\r\n'),
  });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return answer.status;
}

const part = (name: string, value: string, file = ''): string[] => [
  '--x',
  `content-disposition: form-data; name="${name}"${file && `; filename="${file}"`}`,
  '',
  value,
];

test('what is no id names no record, whatever is done to it', async () => {
  const chief = await (await newOffice()).as('administrator');
  const then = '2026-06-30T08:00:00.000Z';
  for (const id of ['.', '%00', '_%25%5C', 'file%3A%2F%2F%2Fetc%2Fpasswd', '']) {
    const path = `/records/role/${id}`;
    const answers = [
      await chief.get(`${path}?asOf=${then}`),
      await chief.patch(path, { name: 'Other' }),
      await chief.delete(path),
      await chief.post(`${path}/restore`),
      await chief.post(`/records/party/${id}/restore`),
      await chief.get(`${path}/history`),
      await chief.get(`${path}/explain`),
    ];
    // Of an address that ends with a dot the client takes the dot away.
    for (const { status } of answers) expect([404, 400, 405, 422], id).toContain(status);
  }
});

test('text that cannot be stored is refused in addresses too', async () => {
  const chief = await (await newOffice()).as('administrator');
  const answers = [
    await chief.get('/search?q=%00'),
    await chief.get('/exports/contact.ndjson?search=a%00'),
    await chief.delete('/auth/sessions/%00'),
    await chief.get('/records/%00/x'),
  ];
  for (const answer of answers) expect(answer.text('code')).toBe('text.not-storable');
});

test('what no route ever sees is refused like everything else', async () => {
  const chief = await (await newOffice()).as('administrator');
  const refusals = [
    await raw(chief, '/api/v1/records/contact/%zz'),
    await raw(chief, '/api/v1/records/contact/%ed%a0%80'),
    await raw(chief, `/api/v1/records/contact/${'a'.repeat(400)}`),
    await raw(chief, `/api/v1/records/contact?filter=${'a'.repeat(17_000)}`),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 431]);
  for (const { type, body } of refusals) {
    expect(type).toContain('application/problem+json');
    expect(body).toMatchObject({ code: expect.stringMatching(/^request\./) });
  }
});

test('content nested beyond all measure is refused before anything walks through it', async () => {
  const chief = await (await newOffice()).as('administrator');
  const nested = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
  for (const levels of [200, 5000, 200_000]) {
    const answer = await chief.ask('POST', '/records/account', nested(levels), key());
    expect(answer.text('code')).toBe('input.too-deep');
  }
  // What stands in a text is no level.
  const name = '[{"'.repeat(60);
  expect((await chief.post('/records/account', { name })).status).toBe(201);
  expect((await chief.ask('POST', '/records/account', nested(80))).text('code')).toBe(
    'field.unknown',
  );
});

test('a group without measures counts, and no measure is taken of what has no order', async () => {
  const chief = await (await newOffice()).as('administrator');
  await make(chief, 'account', { name: 'Alpha' });
  const counted = await chief.post('/records/account/query', { measures: [] });
  expect(counted.at('groups.0.values.count')).toBe(1);
  for (const field of ['id', 'owner', 'address', 'custom'])
    expect(
      (await chief.post('/records/account/query', { measures: [{ measure: 'min', field }] }))
        .status,
      field,
    ).toBe(400);
});

test('a form that breaks off, reaches into prototypes or brings two files is refused and leaves no bytes', async () => {
  const chief = await (await newOffice()).as('administrator');
  const { context } = (await testServer()).server;
  const probe = await context.files.save(Readable.from(['x']));
  const folder = context.files.path(probe).replace(probe, '');
  const before = await readdir(folder);
  for (const path of ['/files', '/imports', '/mails']) {
    const brokenOff = [...part('object', 'contact'), ...part('file', 'Name', 'a.csv')];
    const prototypes = [...part('file', 'Name', 'a.csv'), ...part('__proto__', 'x'), '--x--', ''];
    const two = [...part('file', 'Name', 'a.csv'), ...part('file', 'Name', 'b.csv'), '--x--', ''];
    expect(await sendForm(chief, path, brokenOff), path).toBe(400);
    expect(await sendForm(chief, path, prototypes), path).toBe(400);
    expect(await sendForm(chief, path, two), path).toBe(413);
  }
  expect(await readdir(folder)).toEqual(before);
  await context.files.remove(probe);
});

test('an erasure that cannot answer its request erases nothing', async () => {
  const chief = await (await newOffice()).as('administrator');
  const id = await make(chief, 'contact', { name: 'Stays' });
  const refused = await chief.post(`/records/contact/${id}/erase`, { request: newId() });
  expect(refused.status).toBe(404);
  expect(await find(chief, 'contact', { fields: ['name'] })).toMatchObject([{ name: 'Stays' }]);
});

test('customers are kept from falling by the rules of a pool, and refused where there is none', async () => {
  const chief = await (await newOffice()).as('administrator');
  const id = await make(chief, 'account', { name: 'Alpha', owner: chief.userId });
  const answer = await chief.post('/records/pool/actions/extend', { customers: [id] });
  expect(answer.status).toBeLessThan(500);
  expect(answer.text('code')).toMatch(/^pool\./);
});

test('a head request to where a sign-in service calls back has no body to read', async () => {
  const { base } = await testServer();
  expect((await client(base).ask('HEAD', '/auth/callback/nobody')).status).toBeLessThan(500);
});
