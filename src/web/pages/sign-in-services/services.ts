import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';

export const kinds = ['wecom', 'dingtalk', 'feishu', 'google', 'microsoft', 'oidc'] as const;
export type ServiceKind = (typeof kinds)[number];

/** A sign-in service that was set up: its settings, never its secret. */
export type Service = {
  readonly id: string;
  readonly kind: string;
  readonly enabled: boolean;
} & Readonly<Record<string, unknown>>;

/** What is asked for each kind, in the order of the form; the secret comes last everywhere. */
export const asked: Readonly<Record<ServiceKind, readonly ServiceField[]>> = {
  wecom: ['corpId', 'agentId', 'secret'],
  dingtalk: ['clientId', 'secret'],
  feishu: ['clientId', 'secret'],
  google: ['clientId', 'secret'],
  microsoft: ['tenant', 'clientId', 'secret'],
  oidc: ['id', 'name', 'issuer', 'clientId', 'secret'],
};
export type ServiceField =
  | 'id'
  | 'name'
  | 'issuer'
  | 'corpId'
  | 'agentId'
  | 'clientId'
  | 'tenant'
  | 'secret';

/** The services that are set up, and the address that they send people back to (with `{id}` in it). */
export const servicesQuery = queryOptions({
  queryKey: ['sign-in-providers'],
  queryFn: ({ signal }) =>
    call<{ items: readonly Service[]; callbackUrl: string }>('GET', '/sign-in-providers', {
      signal,
    }),
});

/** Sets a service up and offers it. */
export function saveService(
  provider: Readonly<Record<string, unknown>> & { readonly id: string },
): Promise<unknown> {
  return call('PUT', `/sign-in-providers/${encodeURIComponent(provider.id)}`, {
    body: { provider, enabled: true },
  });
}

/** Offers a service or not. */
export function turnService(service: Service, enabled: boolean): Promise<unknown> {
  return call('PATCH', `/sign-in-providers/${encodeURIComponent(service.id)}`, {
    body: { enabled },
  });
}

/** Forgets a service. */
export function removeService(service: Service): Promise<unknown> {
  return call('DELETE', `/sign-in-providers/${encodeURIComponent(service.id)}`);
}
