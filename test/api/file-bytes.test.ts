import { text } from 'node:stream/consumers';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { newOffice } from '../setup/app.ts';
import type { Client } from '../setup/client.ts';
import { bringFile } from '../setup/files.ts';
import { photo } from '../setup/photo.ts';

async function seller(): Promise<Client> {
  return (await newOffice()).as('salesperson');
}

function get(client: Client, path: string, headers: Record<string, string> = {}) {
  return fetch(`${client.base}/api/v1${path}`, { headers: { ...client.headers, ...headers } });
}

const aPhoto = () => photo({ width: 1200, height: 800, colour: '#cc3333' });

test('stretches of a file are given as asked, and what lies beyond its end is refused', async () => {
  const client = await seller();
  const id = (await bringFile(client, 'ten.txt', '0123456789')).text('id');
  const middle = await get(client, `/files/${id}`, { range: 'bytes=2-5' });
  expect(middle.status).toBe(206);
  expect(middle.headers.get('content-range')).toBe('bytes 2-5/10');
  expect(await middle.text()).toBe('2345');
  const last = await get(client, `/files/${id}`, { range: 'bytes=-3' });
  expect([last.status, await last.text()]).toEqual([206, '789']);
  const beyond = await get(client, `/files/${id}`, { range: 'bytes=10-' });
  expect(beyond.status).toBe(416);
  expect(beyond.headers.get('content-range')).toBe('bytes */10');
  const whole = await get(client, `/files/${id}`);
  expect([whole.status, whole.headers.get('accept-ranges')]).toEqual([200, 'bytes']);
  const mark = whole.headers.get('etag') ?? '';
  expect((await get(client, `/files/${id}`, { 'if-none-match': mark })).status).toBe(304);
  const changed = await get(client, `/files/${id}`, { 'range': 'bytes=0-1', 'if-range': '"x"' });
  expect([changed.status, await changed.text()]).toEqual([200, '0123456789']);
});

test.each([
  ['page.html', '<script>alert(1)</script>', 'text/plain'],
  ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', null],
  ['letter.eml', 'From: a@b.c\n\nHello', 'message/rfc822'],
])('%s is never shown inside the product', async (name, content, type) => {
  const client = await seller();
  const brought = await bringFile(client, name, content);
  if (type) expect(brought.text('mediaType')).toBe(type);
  const read = await get(client, `/files/${brought.text('id')}?as=preview`);
  expect(read.headers.get('content-disposition')).toMatch(/^attachment; /);
  expect(read.headers.get('content-type')).not.toMatch(/text\/html/);
  expect(read.headers.get('x-frame-options')).toBe('DENY');
});

test('a picture is shown in place and made small, without where it was taken; the file itself stays as it was', async () => {
  const client = await seller();
  const bytes = await aPhoto();
  expect(bytes.toString('latin1')).toContain('Exif');
  const id = (await bringFile(client, 'photo.jpg', bytes)).text('id');
  const shown = await get(client, `/files/${id}?as=preview`);
  expect(shown.headers.get('content-disposition')).toBe('inline');
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  expect(Buffer.from(await shown.arrayBuffer()).equals(bytes)).toBe(true);
  const small = await get(client, `/files/${id}/thumbnail`);
  const shrunk = Buffer.from(await small.arrayBuffer());
  expect(imageSize(shrunk)).toMatchObject({ width: 360, height: 240, type: 'jpg' });
  expect(shrunk.toString('latin1')).not.toContain('Exif');
  const note = (await bringFile(client, 'a.txt', 'a')).text('id');
  expect((await get(client, `/files/${note}/thumbnail`)).status).toBe(422);
  const broken = Buffer.concat([bytes.subarray(0, 30), Buffer.alloc(40)]);
  const damaged = (await bringFile(client, 'broken.jpg', broken)).text('id');
  expect((await get(client, `/files/${damaged}/thumbnail`)).status).toBe(422);
});

test('all files of a record come as one ZIP, two of one name apart, and only to whoever reads them', async () => {
  const office = await newOffice();
  const client = await office.as('salesperson');
  const regarding = (await client.post('/records/account', { name: '华夏银行' })).text('id');
  await bringFile(client, '../合同.txt', 'first', { regarding });
  await bringFile(client, '../合同.txt', 'second', { regarding });
  const old = await bringFile(client, 'offer.txt', 'old', { regarding });
  const fresh = await bringFile(client, 'offer.txt', 'new', { replaces: old.text('id') });
  expect(fresh.status).toBe(201);
  const zip = await get(client, `/files/zip?regarding=${regarding}`);
  expect(await entriesOf(Buffer.from(await zip.arrayBuffer()))).toEqual({
    '合同.txt': 'first',
    '合同 (2).txt': 'second',
    'offer.txt': 'new',
  });
  const colleague = await office.as('salesperson');
  expect((await get(colleague, `/files/zip?regarding=${regarding}`)).status).toBe(404);
  expect((await get(colleague, `/files/${old.text('id')}/thumbnail`)).status).toBe(404);
  expect((await bringFile(colleague, 'x.txt', 'x', { replaces: old.text('id') })).status).toBe(404);
});

test('the room that files take is told to administrators alone, old versions included', async () => {
  const office = await newOffice();
  const client = await office.as('salesperson');
  const old = await bringFile(client, 'a.txt', '12345');
  await bringFile(client, 'a.txt', '1234567', { replaces: old.text('id') });
  expect((await client.get('/storage')).status).toBe(403);
  const administrator = await office.as('administrator');
  expect((await administrator.get('/storage')).body).toEqual({
    files: 2,
    bytes: 12,
    kinds: [{ kind: 'document', files: 2, bytes: 12 }],
  });
});

async function entriesOf(bytes: Buffer): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry())
    found[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
  return found;
}
