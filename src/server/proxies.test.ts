import { expect, test } from 'vitest';
import { ownDatabaseUrl } from '../../test/setup/database.ts';
import { migrateAuth } from './auth/schema.ts';
import { readProxies } from './proxies.ts';
import { createServer } from './serve.ts';
import { readSettings } from './settings.ts';

test('proxies are addresses, ranges and places near by, and never everybody', () => {
  expect(readProxies('10.0.0.0/8, 192.168.1.7 ,::1,fd00::/8,loopback')).toEqual([
    '10.0.0.0/8',
    '192.168.1.7',
    '::1',
    'fd00::/8',
    'loopback',
  ]);
  for (const wrong of [
    'true',
    '10.0.0',
    '10.0.0.0/33',
    '0.0.0.0/0',
    '::/0',
    '1.2.3.4/8/8',
    'proxy',
  ])
    expect(readProxies(wrong), wrong).toBeNull();
  expect(readSettings({ TRUST_PROXY: '10.1.2.3' }).trustProxy).toEqual(['10.1.2.3']);
  expect(readSettings({}).trustProxy).toEqual([]);
  expect(() => readSettings({ TRUST_PROXY: '*' })).toThrow('settings.invalid');
});

test('the forwarded address counts from a proxy that is trusted, and from no other', async () => {
  const url = await ownDatabaseUrl({ migrated: true });
  await migrateAuth(url);
  const seen = async (proxy: string, trustProxy: readonly string[]) => {
    const server = await createServer({
      url,
      secret: 'test',
      origins: ['http://rapport.test'],
      webFolder: null,
      logLevel: 'silent',
      trustProxy,
    });
    const { app } = server;
    app.get('/who', (request) => request.ip);
    const answer = await app.inject({
      url: '/who',
      remoteAddress: proxy,
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    await server.close();
    return answer.body;
  };
  expect(await seen('10.1.2.3', ['10.0.0.0/8'])).toBe('203.0.113.9');
  expect(await seen('10.1.2.3', [])).toBe('10.1.2.3');
  expect(await seen('127.0.0.1', ['10.0.0.0/8'])).toBe('203.0.113.9');
});
