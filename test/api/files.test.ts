import { expect, test } from 'vitest';
import { z } from 'zod';
import { createServer } from '#server/serve.ts';
import { newOffice } from '../setup/app.ts';
import { client, type Client } from '../setup/client.ts';
import { testDatabaseUrl } from '../setup/database.ts';
import { openStore } from '../setup/s3.ts';

// The smallest picture there is: one pixel.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const idOf = (body: unknown) => z.object({ id: z.uuid() }).parse(body).id;

async function bring(client: Client, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const answer = await fetch(`${client.base}/api/v1/files`, {
    method: 'POST',
    headers: client.headers,
    body: form,
  });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

test('a picture is told by its bytes, comes back whole, and is read by whoever reads its person and by nobody else', async () => {
  const office = await newOffice();
  const seller = await office.as('salesperson');
  const colleague = await office.as('salesperson');
  const manager = await office.as('administrator');
  const brought = await bring(seller, '../照片.html', new Uint8Array(picture));
  expect(brought).toMatchObject({
    status: 201,
    body: { mediaType: 'image/png', size: picture.length },
  });
  const id = idOf(brought.body);
  expect((await colleague.get(`/files/${id}`)).status).toBe(404);

  const person = await seller.post('/records/contact', { name: '李伟', photo: id });
  expect(person.at('photo.id')).toBe(id);
  const read = await fetch(`${manager.base}/api/v1/files/${id}`, { headers: manager.headers });
  expect(Buffer.from(await read.arrayBuffer()).equals(picture)).toBe(true);
  expect(read.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await colleague.get(`/files/${id}`)).status).toBe(404);

  await seller.post('/records/share', {
    record: person.text('id'),
    grantee: colleague.userId,
    granteeKind: 'user',
    level: 'read',
  });
  const shared = await fetch(`${colleague.base}/api/v1/files/${id}`, {
    headers: colleague.headers,
  });
  expect(shared.status).toBe(200);
});

test('a form without a file and another workspace are refused', async () => {
  const [office, elsewhere] = [await newOffice(), await newOffice()];
  const seller = await office.as('salesperson');
  expect((await seller.post('/files', { file: 'x' })).status).toBe(415);
  const { body } = await bring(seller, 'a.txt', new Uint8Array([65]));
  const stranger = await elsewhere.as('administrator');
  expect((await stranger.get(`/files/${idOf(body)}`)).status).toBe(404);
});

test('files stand on an S3 store where one is set; a store that is gone is a refusal and no file', async () => {
  const store = await openStore();
  const server = await createServer({
    url: await testDatabaseUrl(),
    secret: 'a secret for tests, of no use to anybody',
    origins: ['http://rapport.test'],
    webFolder: null,
    logLevel: 'silent',
    s3Url: store.url,
  });
  try {
    const base = await server.app.listen({ port: 0, host: '127.0.0.1' });
    const office = await newOffice();
    const seller = client(base, { ...(await office.as('salesperson')).headers });
    const brought = await bring(seller, 'pixel.png', new Uint8Array(picture));
    expect(brought).toMatchObject({ status: 201, body: { mediaType: 'image/png' } });
    const id = idOf(brought.body);
    expect([...store.objects]).toEqual([[`/crm/files/${id}`, picture]]);
    const read = await fetch(`${base}/api/v1/files/${id}`, { headers: seller.headers });
    expect(Buffer.from(await read.arrayBuffer()).equals(picture)).toBe(true);
    expect(read.headers.get('content-length')).toBe(String(picture.length));
    await store.close();
    const refused = await bring(seller, 'pixel.png', new Uint8Array(picture));
    expect(refused).toMatchObject({ status: 503, body: { code: 'file.store-out-of-reach' } });
    expect((await seller.get('/records/file?count=exact')).at('count')).toBe(1);
  } finally {
    await server.close();
  }
});
