import { queryOptions } from '@tanstack/react-query';
import { call } from '#web/api/client.ts';

/** An API key as it is listed: never the key itself. */
export type ApiKey = {
  readonly id: string;
  readonly name: string | null;
  /** Its first letters, to tell keys apart. */
  readonly start: string | null;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
};

/** A key just made, with its secret. */
export type MadeKey = ApiKey & { readonly key: string };

/** One's own keys in this workspace, the newest first. */
export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: async ({ signal }) =>
    (await call<{ items: readonly ApiKey[] }>('GET', '/api-keys', { signal })).items,
});

/** Makes a key with one's own rights. */
export function makeKey(wanted: { name: string; expiresInDays?: number }): Promise<MadeKey> {
  return call('POST', '/api-keys', { body: wanted });
}

/** Ends a key within seconds. */
export function revokeKey(key: ApiKey): Promise<unknown> {
  return call('DELETE', `/api-keys/${encodeURIComponent(key.id)}`);
}
