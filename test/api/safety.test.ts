import { describe, expect, test, vi } from 'vitest';
import { client, newOffice, testServer } from '../setup/app.ts';
import { visitor } from '../setup/browser.ts';
import { invited } from '../setup/invited.ts';

describe('what does not come from our own pages', () => {
  test('a write with a cookie from another site is refused, whatever header says so', async () => {
    const office = await newOffice();
    const { server, base } = await testServer();
    const { headers } = await server.context.identity().api.openSession({
      body: { identityId: (await office.as('administrator')).identityId },
      headers: new Headers(),
      returnHeaders: true,
    });
    const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const person = client(base, { cookie });
    expect((await person.get('/meta')).status).toBe(200);
    const ways: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: 'http://rapport.test.evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const way of ways) {
      const answer = await person.post('/records/account', { name: 'Planted' }, way);
      expect(answer.text('code'), JSON.stringify(way)).toBe('request.cross-site');
    }
    expect(
      (await person.post('/records/account', { name: 'Ours' }, { origin: 'http://rapport.test' }))
        .status,
    ).toBe(201);
    expect((await person.get('/records/account')).at('items')).toHaveLength(1);
  });

  test('a form of another site cannot even be read', async () => {
    const { base } = await testServer();
    const response = await fetch(`${base}/api/v1/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40b.cn&password=x',
    });
    expect(response.status).toBe(415);
  });

  test('signing in never sends the browser to a foreign address', async () => {
    const person = await visitor();
    const answer = await person.post('/auth/sign-in/social', {
      provider: 'google',
      callbackURL: 'https://evil.example/',
    });
    expect(answer.status).toBe(403);
    expect(answer.text('code')).toBe('auth.invalid-callback-url');
  });

  test('what better-auth offers beyond our list is not there', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const paths = [
      '/auth/sign-up/email',
      '/auth/update-user',
      '/auth/delete-user',
      '/auth/api-key/create',
      '/auth/change-email',
    ];
    for (const path of paths)
      expect((await chief.post(path, { name: 'x' })).status, path).toBe(404);
  });
});

describe('what a reply says', () => {
  test('no reply is kept, framed or sniffed, and each has its request id', async () => {
    const { base } = await testServer();
    const answer = await client(base).get('/meta');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-request-id')).toBe(answer.text('requestId'));
  });

  test('malformed bodies are refused with a sentence and change nothing', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const send = (body: string) => chief.ask('POST', '/records/account', body);
    expect((await send('{"name":')).text('code')).toBe('input.not-json');
    expect((await send('{"name":"a\\u0000b"}')).text('code')).toBe('text.not-storable');
    expect((await send('{"name":"\\ud800"}')).text('code')).toBe('text.not-storable');
    expect((await send('{"name":"x","__proto__":{"administrator":true}}')).status).toBe(400);
    expect((await send('{"name":"😀 fine \\ud83d\\ude00"}')).status).toBe(201);
    const broken = await fetch(`${chief.base}/api/v1/records/account`, {
      method: 'POST',
      headers: { ...chief.headers, 'content-type': 'application/json' },
      body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
    });
    expect(broken.status).toBe(400);
    const large = await send(JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) }));
    expect(large.status).toBe(413);
    expect((await chief.get('/records/account')).at('items')).toHaveLength(1);
  });

  test('what nobody foresaw is told by its request id alone', async () => {
    const office = await newOffice();
    const chief = await office.as('administrator');
    const { server } = await testServer();
    const { scopes } = server.context;
    vi.spyOn(scopes, 'of').mockRejectedValueOnce(new Error('secret detail at /srv/app'));
    {
      const answer = await chief.get('/meta');
      expect(answer.status).toBe(500);
      expect(answer.text('code')).toBe('server.fault');
      expect(JSON.stringify(answer.body)).not.toContain('secret');
      expect(JSON.stringify(answer.body)).not.toMatch(/\bat \//);
    }
  });

  test('refusals come in the user’s own language, before he is known in that of his browser', async () => {
    const office = await newOffice();
    const seller = await office.as('salesperson', { language: 'zh' });
    expect(
      (await seller.get('/records/unicorn', { 'accept-language': 'en' })).text('detail'),
    ).toContain('没有');
    const { base } = await testServer();
    expect((await client(base).get('/meta', { 'accept-language': 'zh-CN' })).text('detail')).toBe(
      '请先登录。',
    );
    expect((await client(base).get('/nothing')).text('detail')).toBe(
      'There is nothing at this address.',
    );
  });

  test('whoever turned the screens of this device into the other language reads refusals in it', async () => {
    const { person } = await invited(await newOffice());
    const said = await person.get('/records/unicorn', { 'x-rapport-language': 'zh' });
    expect(said.text('detail')).toContain('没有');
    const byCookie = await person.get('/records/unicorn', {
      cookie: `${person.cookies()}; rapport.language=zh`,
    });
    expect(byCookie.text('detail')).toBe(said.text('detail'));
    const unknown = await person.get('/records/unicorn', { 'x-rapport-language': 'fr' });
    expect(unknown.text('detail')).toContain('There is no');
  });
});
