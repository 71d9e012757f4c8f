import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { buildApp } from '#server/app.ts';
import { newOffice, testServer, type Client } from '../setup/app.ts';

/** A bare connection to the server, open. */
async function line(base: string): Promise<Socket> {
  const { hostname, port } = new URL(base);
  const socket = connect({ host: hostname, port: Number(port) });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => undefined);
  return socket;
}

function head(person: Client, path: string, more: Record<string, string>): string {
  const { host } = new URL(person.base);
  const headers = { host, connection: 'close', ...person.headers, ...more };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST /api/v1${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a thousand connections that say nothing, or half a head, keep nobody waiting', async () => {
  const chief = await (await newOffice()).as('administrator');
  const idle: Socket[] = [];
  try {
    for (let part = 0; part < 10; part += 1)
      idle.push(...(await Promise.all(Array.from({ length: 100 }, () => line(chief.base)))));
    for (const socket of idle.slice(0, 300)) socket.write('GET /api/v1/meta HTTP/1.1\r\nhos');
    await turn();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => chief.post('/records/account', { name: newId() })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(idle.filter(({ destroyed }) => destroyed)).toEqual([]);
  } finally {
    for (const socket of idle) socket.destroy();
  }
  expect((await chief.get('/records/account?count=exact')).status).toBe(200);
});

test('clients who write a letter at a time are answered each, and others meanwhile', async () => {
  const chief = await (await newOffice()).as('administrator');
  const slow = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const body = JSON.stringify({ name: `Slow ${index}` });
      const socket = await line(chief.base);
      const answer = text(socket);
      const length = String(Buffer.byteLength(body));
      socket.write(
        head(chief, '/records/account', {
          'content-type': 'application/json',
          'content-length': length,
        }),
      );
      return { socket, body, answer };
    }),
  );
  const longest = Math.max(...slow.map(({ body }) => body.length));
  for (let at = 0; at < longest; at += 1) {
    for (const { socket, body } of slow) if (at < body.length) socket.write(body.slice(at, at + 1));
    if (at === 5)
      expect((await chief.post('/records/account', { name: 'Quick' })).status).toBe(201);
    await turn();
  }
  const answers = await Promise.all(slow.map(({ answer }) => answer));
  expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 201'))).toEqual([]);
  const { body } = await chief.get('/records/account?search=Slow&fields=name&limit=50');
  expect(body).toMatchObject({ items: { length: 20 } });
});

test.each(['/files', '/imports', '/mails'])(
  'a client who is gone in the middle of what he brings to %s leaves nothing behind',
  async (path) => {
    const chief = await (await newOffice()).as('administrator');
    const { context } = (await testServer()).server;
    const folders = [context.files, context.uploads].map((store) => dirname(store.path(newId())));
    const lying = async () =>
      (await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))).flat();
    const before = await lying();

    const socket = await line(chief.base);
    const type = 'multipart/form-data; boundary=x';
    socket.write(head(chief, path, { 'content-type': type, 'content-length': '9000000' }));
    const disposition = 'content-disposition: form-data; name="file"; filename="a.csv"';
    socket.write(`--x\r\n${disposition}\r\ncontent-type: text/csv\r\n\r\n`);
    const row = `${'Larkspur Ltd,'.repeat(5000)}\r\n`;
    for (let sent = 0; sent < 40; sent += 1) socket.write(row);
    await expect.poll(async () => (await lying()).length).toBe(before.length + 1);
    socket.destroy();

    await expect.poll(lying).toEqual(before);
    const { body } = await chief.get('/records/file?fields=name');
    expect(body).toMatchObject({ items: [] });
  },
);

// Node looks every half minute which heads are older than a minute, and which requests older than five.
test('a request whose head or body never ends is answered 408 and ended after its time', async () => {
  const chief = await (await newOffice()).as('administrator');
  const { context } = (await testServer()).server;
  const app = await buildApp(context);
  expect(app.server).toMatchObject({ headersTimeout: 60_000, requestTimeout: 300_000 });
  Object.assign(app.server, {
    headersTimeout: 200,
    requestTimeout: 400,
    connectionsCheckingInterval: 50,
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const [headless, endless, whole] = await Promise.all([line(base), line(base), line(base)]);
    const answers = [headless, endless, whole].map((socket) => text(socket));
    headless.write('GET /api/v1/meta HTTP/1.1\r\nhost: x\r\nx-slow: ');
    const json = { 'content-type': 'application/json' };
    endless.write(head(chief, '/records/account', { ...json, 'content-length': '900' }));
    endless.write('{"name":"Slow');
    const body = '{"name":"Quick"}';
    whole.write(head(chief, '/records/account', { ...json, 'content-length': `${body.length}` }));
    whole.write(body);
    const heads = (await Promise.all(answers)).map((answer) => answer.split('\r\n')[0]);
    expect(heads).toEqual([
      expect.stringContaining('408'),
      expect.stringContaining('408'),
      expect.stringContaining('201'),
    ]);
  } finally {
    await app.close();
  }
  const { body } = await chief.get('/records/account?fields=name');
  expect(body).toMatchObject({ items: [{ name: 'Quick' }] });
});
