import { z } from 'zod';
import type { Text } from '#kit/text.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
const short = z.string().trim().min(1).max(200);
const secret = z.string().min(1).max(500);

/** What an administrator enters for a service that people sign in with; `id` is part of the address that the service calls back. */
export const providerInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('wecom'),
    id: z.literal('wecom'),
    corpId: short,
    agentId: short,
    secret,
  }),
  z.strictObject({
    kind: z.literal('dingtalk'),
    id: z.literal('dingtalk'),
    clientId: short,
    secret,
  }),
  z.strictObject({ kind: z.literal('feishu'), id: z.literal('feishu'), clientId: short, secret }),
  z.strictObject({ kind: z.literal('google'), id: z.literal('google'), clientId: short, secret }),
  z.strictObject({
    kind: z.literal('microsoft'),
    id: z.literal('microsoft'),
    // `common` would let anyone with a Microsoft account claim an address of ours.
    tenant: short.refine((tenant) => !['common', 'organizations', 'consumers'].includes(tenant)),
    clientId: short,
    secret,
  }),
  z.strictObject({
    kind: z.literal('oidc'),
    id,
    name: short,
    issuer: z.url({ protocol: /^https?$/ }),
    clientId: short,
    secret,
    /** Believe addresses that the service does not mark as verified: for a company's own service. */
    trustEmail: z.boolean().default(false),
  }),
]);
export type ProviderInput = z.infer<typeof providerInput>;
export type ProviderKind = ProviderInput['kind'];

/** What each kind is called on the sign-in page. */
const providerNames: Readonly<Record<Exclude<ProviderKind, 'oidc'>, Text>> = {
  wecom: { en: 'WeCom', zh: '企业微信' },
  dingtalk: { en: 'DingTalk', zh: '钉钉' },
  feishu: { en: 'Feishu', zh: '飞书' },
  google: { en: 'Google', zh: 'Google' },
  microsoft: { en: 'Microsoft', zh: 'Microsoft' },
};

/** The name of a service in both languages. */
export function providerName(provider: Omit<ProviderInput, 'secret'>): Text {
  if (provider.kind !== 'oidc') return providerNames[provider.kind];
  const name =
    'name' in provider && typeof provider.name === 'string' ? provider.name : provider.id;
  return { en: name, zh: name };
}
