import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { providerFlow, publicHosts } from '#server/auth/provider-flows.ts';
import { newOffice, testServer } from '../setup/app.ts';
import { visitor, type Visitor } from '../setup/browser.ts';
import { invited } from '../setup/invited.ts';
import { openSignInService, type SignInService } from '../setup/oidc.ts';

let service: SignInService;

beforeAll(async () => {
  service = await openSignInService('http://rapport.test/api/v1/auth/callback/company');
  const { providers } = (await testServer()).server.context;
  await providers.save(
    {
      kind: 'oidc',
      id: 'company',
      name: 'Company',
      issuer: service.issuer,
      clientId: 'rapport',
      secret: 'service-secret',
      trustEmail: false,
    },
    true,
  );
  await providers.refresh();
});

afterAll(() => service.close());

async function enter(person: Visitor): Promise<string> {
  const begun = await person.post('/auth/sign-in/social', {
    provider: 'company',
    callbackURL: '/records/account',
    errorCallbackURL: '/sign-in',
  });
  const back = await service.follow(begun.text('url'));
  const done = await person.get(`${back.pathname}${back.search}`.replace('/api/v1', ''));
  expect(done.status).toBe(302);
  return done.headers.get('location') ?? '';
}

describe('signing in with a service of OpenID Connect', () => {
  test('whoever was invited enters by his verified address, and by his account there from then on', async () => {
    const office = await newOffice();
    const { email, userId } = await invited(office);
    const sub = newId();
    service.become({ sub, email, email_verified: true, name: 'Ines' });
    const person = await visitor();
    expect((await person.get('/auth/ways')).at('providers')).toContainEqual({
      id: 'company',
      kind: 'oidc',
      name: { en: 'Company', zh: 'Company' },
    });
    expect(await enter(person)).toBe('/records/account');
    expect((await person.get('/auth/session')).body).toMatchObject({ userId, via: 'session' });
    service.become({ sub, email: 'moved@elsewhere.example', email_verified: true, name: 'Ines' });
    const later = await visitor();
    expect(await enter(later)).toBe('/records/account');
    expect((await later.get('/auth/session')).body).toMatchObject({ userId });
  });

  test('an address that the service does not vouch for opens nobody’s account', async () => {
    const office = await newOffice();
    const { email } = await invited(office);
    service.become({ sub: newId(), email, email_verified: false, name: 'Thief' });
    const thief = await visitor();
    expect(await enter(thief)).toMatch(/^\/sign-in\?error=/);
    expect((await thief.get('/auth/session')).status).toBe(401);
  });

  test('a stranger is not let in', async () => {
    service.become({
      sub: newId(),
      email: `${newId()}@example.com`,
      email_verified: true,
      name: 'Stranger',
    });
    const stranger = await visitor();
    expect(await enter(stranger)).toMatch(/^\/sign-in\?error=/);
    expect((await stranger.get('/auth/session')).status).toBe(401);
  });

  test('a callback that nobody began is refused', async () => {
    const person = await visitor();
    const answer = await person.get('/auth/callback/company?code=made-up&state=made-up');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?error=|\/sign-in\?.*error=/);
    expect((await person.get('/auth/session')).status).toBe(401);
  });
});

describe('setting services up', () => {
  test('the secret is kept encrypted and never shown; one administrator of several workspaces may not touch it', async () => {
    const office = await newOffice();
    const { server } = await testServer();
    const chief = await office.as('administrator');
    const list = await chief.get('/sign-in-providers');
    expect(list.body).toMatchObject({
      callbackUrl: 'http://rapport.test/api/v1/auth/callback/{id}',
    });
    expect(JSON.stringify(list.body)).not.toContain('service-secret');
    const { rows } = await server.context.pool.query('select * from auth.provider');
    expect(JSON.stringify(rows)).not.toContain('service-secret');
    await newOffice();
    const provider = { kind: 'google', id: 'google', clientId: 'x', secret: 'y' };
    const refused = await chief.ask('PUT', '/sign-in-providers/google', {
      provider,
      enabled: true,
    });
    expect([refused.status, refused.text('code')]).toEqual([409, 'provider.many-workspaces']);
    const seller = await office.as('salesperson');
    expect((await seller.get('/sign-in-providers')).status).toBe(403);
    const common = {
      kind: 'microsoft',
      id: 'microsoft',
      tenant: 'common',
      clientId: 'x',
      secret: 'y',
    };
    expect(
      (await chief.ask('PUT', '/sign-in-providers/microsoft', { provider: common, enabled: true }))
        .status,
    ).toBe(422);
  });
});

describe('企业微信, 钉钉, 飞书', () => {
  let fake: Server;
  let base: string;
  const asked: { url: string; body: string; headers: Record<string, unknown> }[] = [];
  const answers: Record<string, unknown> = {
    '/cgi-bin/gettoken': { errcode: 0, access_token: 'corp-token' },
    '/cgi-bin/auth/getuserinfo': { errcode: 0, userid: 'zhangsan' },
    '/cgi-bin/user/get': {
      errcode: 0,
      name: '张三',
      email: 'private@qq.com',
      biz_mail: 'zhangsan@corp.cn',
    },
    '/v1.0/oauth2/userAccessToken': { accessToken: 'user-token', expireIn: 7200 },
    '/v1.0/contact/users/me': { unionId: 'union-1', nick: '李四', email: 'boss@corp.cn' },
    '/open-apis/authen/v2/oauth/token': { code: 0, access_token: 'user-token' },
    '/open-apis/authen/v1/user_info': {
      code: 0,
      data: {
        union_id: 'on-1',
        name: '王五',
        email: 'x@qq.com',
        enterprise_email: 'wangwu@corp.cn',
      },
    },
  };

  beforeAll(async () => {
    fake = createServer((request, response) => {
      void text(request).then((body) => {
        const url = request.url ?? '';
        asked.push({ url, body, headers: request.headers });
        const refused = url.includes('bad-code') || body.includes('bad-code');
        response.end(
          JSON.stringify(
            refused ? { errcode: 40029, code: 20003 } : answers[url.split('?')[0] ?? ''],
          ),
        );
      });
    });
    await new Promise<void>((resolve) => fake.listen(0, '127.0.0.1', resolve));
    const address = fake.address();
    base = address && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : '';
  });

  afterAll(() => new Promise((resolve) => fake.close(resolve)));

  async function profileOf(kind: 'wecom' | 'dingtalk' | 'feishu', code = 'a-code') {
    const hosts = { ...publicHosts, wecom: base, dingtalk: base, feishu: base };
    const apps = {
      wecom: { kind: 'wecom', id: 'wecom', corpId: 'ww1', agentId: '1000002', secret: 's' },
      dingtalk: { kind: 'dingtalk', id: 'dingtalk', clientId: 'app', secret: 's' },
      feishu: { kind: 'feishu', id: 'feishu', clientId: 'app', secret: 's' },
    } as const;
    const flow = providerFlow(apps[kind], hosts);
    const tokens = await flow.getToken?.({ code, redirectURI: 'http://rapport.test/cb' });
    return { flow, tokens, profile: tokens ? await flow.getUserInfo?.(tokens) : null };
  }

  test('企业微信 gives the member and his company mail; the company’s token is not kept', async () => {
    const { flow, tokens, profile } = await profileOf('wecom');
    expect(flow.authorizationUrl).toBe('https://login.work.weixin.qq.com/wwlogin/sso/login');
    expect(flow.authorizationUrlParams).toEqual({
      login_type: 'CorpApp',
      appid: 'ww1',
      agentid: '1000002',
    });
    expect(profile).toEqual({
      id: 'zhangsan',
      name: '张三',
      email: 'zhangsan@corp.cn',
      emailVerified: true,
    });
    expect(JSON.stringify(tokens)).not.toContain('corp-token');
    expect(asked.find((one) => one.url.includes('getuserinfo'))?.url).toContain(
      'access_token=corp-token&code=a-code',
    );
  });

  test('钉钉 gives a person whose address is not believed', async () => {
    const { profile } = await profileOf('dingtalk');
    expect(profile).toEqual({
      id: 'union-1',
      name: '李四',
      email: 'union-1@dingtalk.invalid',
      emailVerified: true,
    });
    const me = asked.find((one) => one.url === '/v1.0/contact/users/me');
    expect(me?.headers['x-acs-dingtalk-access-token']).toBe('user-token');
  });

  test('飞书 gives the person and his company mail', async () => {
    const { profile } = await profileOf('feishu');
    expect(profile).toEqual({
      id: 'on-1',
      name: '王五',
      email: 'wangwu@corp.cn',
      emailVerified: true,
    });
    const exchange = asked.find((one) => one.url.endsWith('/oauth/token'));
    expect(JSON.parse(exchange?.body ?? '{}')).toMatchObject({
      grant_type: 'authorization_code',
      code: 'a-code',
      redirect_uri: 'http://rapport.test/cb',
    });
  });

  test('a refusal that comes as 200 is a refusal', async () => {
    for (const kind of ['wecom', 'dingtalk', 'feishu'] as const) {
      await expect(profileOf(kind, 'bad-code'), kind).rejects.toThrow('refused');
    }
  });
});
