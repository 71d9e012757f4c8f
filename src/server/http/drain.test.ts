import { connect } from 'node:net';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { drain } from './drain.ts';

test('requests under way are answered, later ones are not, and kept connections do not hold it up', async () => {
  const app = fastify({ keepAliveTimeout: 60_000 });
  const gate = Promise.withResolvers<string>();
  app.get('/slow', () => gate.promise);
  app.get('/', async () => 'quick');
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  expect(await (await fetch(base)).text()).toBe('quick');
  const slow = fetch(`${base}/slow`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = Date.now();
  const drained = drain(app, 5000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(fetch(base)).rejects.toThrow();
  gate.resolve('done');
  expect(await (await slow).text()).toBe('done');
  await drained;
  expect(Date.now() - began).toBeLessThan(3000);
});

test('a client that never finishes is cut off when patience ends', async () => {
  const app = fastify();
  app.post('/', async () => 'never');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"a":',
    );
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = Date.now();
  await drain(app, 500);
  expect(Date.now() - began).toBeLessThan(3000);
  socket.destroy();
});
