import type { GenericOAuthConfig } from 'better-auth/plugins/generic-oauth';
import { z } from 'zod';
import type { ProviderInput } from './provider-kinds.ts';

/** Where the services stand; tests put their own in place. */
export type Hosts = Readonly<
  Record<
    | 'wecomLogin'
    | 'wecom'
    | 'dingtalkLogin'
    | 'dingtalk'
    | 'feishuLogin'
    | 'feishu'
    | 'google'
    | 'microsoft',
    string
  >
>;

export const publicHosts: Hosts = {
  wecomLogin: 'https://login.work.weixin.qq.com',
  wecom: 'https://qyapi.weixin.qq.com',
  dingtalkLogin: 'https://login.dingtalk.com',
  dingtalk: 'https://api.dingtalk.com',
  feishuLogin: 'https://accounts.feishu.cn',
  feishu: 'https://open.feishu.cn',
  google: 'https://accounts.google.com',
  microsoft: 'https://login.microsoftonline.com',
};

type Profile = { id: string; name: string | null; email: string | null };
type Of<K extends ProviderInput['kind']> = Extract<ProviderInput, { kind: K }>;

/** How to sign in with the service: addresses, exchange of the code, reading of the profile. */
export function providerFlow(
  provider: ProviderInput,
  hosts: Hosts = publicHosts,
): GenericOAuthConfig {
  switch (provider.kind) {
    case 'wecom':
      return wecom(provider, hosts);
    case 'dingtalk':
      return dingtalk(provider, hosts);
    case 'feishu':
      return feishu(provider, hosts);
    case 'google':
      return discovered(provider.id, hosts.google, provider, false);
    case 'microsoft':
      // The tenant is ours and vouches for its people's addresses.
      return discovered(provider.id, `${hosts.microsoft}/${provider.tenant}/v2.0`, provider, true);
    case 'oidc':
      return discovered(provider.id, provider.issuer, provider, provider.trustEmail);
  }
}

function discovered(
  providerId: string,
  issuer: string,
  { clientId, secret }: { clientId: string; secret: string },
  trustEmail: boolean,
): GenericOAuthConfig {
  return {
    providerId,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret: secret,
    scopes: ['openid', 'email', 'profile'],
    requireIdTokenVerification: true,
    disableSignUp: true,
    mapProfileToUser(profile) {
      const subject = String(profile['sub'] ?? '');
      const believed = trustEmail || profile['email_verified'] === true;
      return person(providerId, {
        id: subject,
        name: profile.name ?? null,
        email: believed ? (profile.email ?? null) : null,
      });
    },
  };
}

const wecomToken = z.object({ access_token: z.string() });
const wecomVisitor = z.object({ userid: z.string() });
const wecomMember = z.object({ name: z.string().nullish(), biz_mail: z.string().nullish() });

// 企业微信 answers the code with the member's id only, through a token of the company that is not kept.
function wecom(provider: Of<'wecom'>, hosts: Hosts): GenericOAuthConfig {
  return {
    providerId: provider.id,
    authorizationUrl: `${hosts.wecomLogin}/wwlogin/sso/login`,
    authorizationUrlParams: {
      login_type: 'CorpApp',
      appid: provider.corpId,
      agentid: provider.agentId,
    },
    clientId: provider.corpId,
    clientSecret: provider.secret,
    pkce: false,
    disableSignUp: true,
    async getToken({ code }) {
      const base = `${hosts.wecom}/cgi-bin`;
      const { access_token: token } = await get(
        `${base}/gettoken?${query({ corpid: provider.corpId, corpsecret: provider.secret })}`,
        wecomToken,
      );
      const { userid } = await get(
        `${base}/auth/getuserinfo?${query({ access_token: token, code })}`,
        wecomVisitor,
      );
      const member = await get(
        `${base}/user/get?${query({ access_token: token, userid })}`,
        wecomMember,
      );
      // The member can enter any private address himself; the company's mail he cannot.
      return { raw: { id: userid, name: member.name ?? null, email: member.biz_mail || null } };
    },
    getUserInfo: async ({ raw }) => profileFrom(provider.id, raw),
  };
}

const dingtalkToken = z.object({ accessToken: z.string() });
const dingtalkPerson = z.object({ unionId: z.string(), nick: z.string().nullish() });

function dingtalk(provider: Of<'dingtalk'>, hosts: Hosts): GenericOAuthConfig {
  return {
    providerId: provider.id,
    authorizationUrl: `${hosts.dingtalkLogin}/oauth2/auth`,
    clientId: provider.clientId,
    clientSecret: provider.secret,
    scopes: ['openid'],
    prompt: 'consent',
    pkce: false,
    disableSignUp: true,
    async getToken({ code }) {
      const { accessToken } = await post(
        `${hosts.dingtalk}/v1.0/oauth2/userAccessToken`,
        dingtalkToken,
        {
          clientId: provider.clientId,
          clientSecret: provider.secret,
          code,
          grantType: 'authorization_code',
        },
      );
      const found = await get(`${hosts.dingtalk}/v1.0/contact/users/me`, dingtalkPerson, {
        'x-acs-dingtalk-access-token': accessToken,
      });
      // 钉钉 does not check the address that a person gives it.
      return { raw: { id: found.unionId, name: found.nick ?? null, email: null } };
    },
    getUserInfo: async ({ raw }) => profileFrom(provider.id, raw),
  };
}

const feishuToken = z.object({ access_token: z.string() });
const feishuPerson = z.object({
  data: z.object({
    union_id: z.string(),
    name: z.string().nullish(),
    enterprise_email: z.string().nullish(),
  }),
});

function feishu(provider: Of<'feishu'>, hosts: Hosts): GenericOAuthConfig {
  return {
    providerId: provider.id,
    authorizationUrl: `${hosts.feishuLogin}/open-apis/authen/v1/authorize`,
    clientId: provider.clientId,
    clientSecret: provider.secret,
    pkce: false,
    disableSignUp: true,
    async getToken({ code, redirectURI }) {
      const { access_token: token } = await post(
        `${hosts.feishu}/open-apis/authen/v2/oauth/token`,
        feishuToken,
        {
          grant_type: 'authorization_code',
          client_id: provider.clientId,
          client_secret: provider.secret,
          code,
          redirect_uri: redirectURI,
        },
      );
      const { data } = await get(`${hosts.feishu}/open-apis/authen/v1/user_info`, feishuPerson, {
        authorization: `Bearer ${token}`,
      });
      return {
        raw: { id: data.union_id, name: data.name ?? null, email: data.enterprise_email || null },
      };
    },
    getUserInfo: async ({ raw }) => profileFrom(provider.id, raw),
  };
}

const profile = z.object({
  id: z.string().min(1),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

function profileFrom(
  providerId: string,
  raw: unknown,
): { id: string; name: string; email: string; emailVerified: boolean } {
  const found = profile.parse(raw);
  return { id: found.id, ...person(providerId, found) };
}

// Who comes without an address that can be believed gets one that is nobody's: he can then enter
// by an account that he linked himself, and is never taken for somebody else.
function person(
  providerId: string,
  { id, name, email }: Profile,
): { name: string; email: string; emailVerified: boolean } {
  const nobody = `${encodeURIComponent(id).toLowerCase()}@${providerId}.invalid`;
  return { name: name ?? '', email: email ?? nobody, emailVerified: true };
}

const answered = z.object({
  errcode: z.number().optional(),
  code: z.union([z.number(), z.string()]).optional(),
});

async function get<T>(
  url: string,
  shape: z.ZodType<T>,
  headers: Record<string, string> = {},
): Promise<T> {
  return read(
    await fetch(url, { headers, signal: AbortSignal.timeout(10_000), redirect: 'error' }),
    shape,
  );
}

async function post<T>(url: string, shape: z.ZodType<T>, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
    redirect: 'error',
  });
  return read(response, shape);
}

// These services answer 200 for refusals too and tell by a code in the body.
async function read<T>(response: Response, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = await response.json();
  const { errcode = 0, code = 0 } = answered.parse(body);
  if (!response.ok || errcode !== 0 || Number(code) !== 0) {
    throw new Error(`the sign-in service refused: ${response.status} ${errcode || code}`);
  }
  return shape.parse(body);
}

function query(values: Record<string, string>): string {
  return new URLSearchParams(values).toString();
}
