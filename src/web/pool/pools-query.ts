import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, withParams } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';

/** A pool as its members meet it. */
export type Pool = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly isMember: boolean;
  readonly isInCharge: boolean;
  readonly customers: number;
  readonly claimsADay: number | null;
  readonly claimedToday: number;
  readonly mostHeld: number | null;
  readonly held: number;
  readonly left: number | null;
  readonly recycles: boolean;
};

/** The key under which everything about pools is held. */
export const poolsKey = ['pools'] as const;

/** The pools open to me. */
export const poolsQuery = queryOptions({
  queryKey: [...poolsKey, 'mine'],
  queryFn: ({ signal }) => call<{ items: Pool[] }>('GET', '/pools', { signal }),
});

/** The log of a pool, newest first. */
export function poolLogQuery(pool: string) {
  return infiniteQueryOptions({
    queryKey: [...poolsKey, 'log', pool],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: Row[]; next: string | null }>(
        'GET',
        withParams(`/pools/${pool}/log`, { cursor: pageParam || undefined }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Does an act of pools: to one pool, or to customers wherever they belong. */
export function actOnPool<Reply>(
  act: string,
  body: Readonly<Record<string, unknown>>,
  options: { readonly pool?: string; readonly isDry?: boolean } = {},
): Promise<Reply> {
  const place = options.pool === undefined ? '' : `/${options.pool}`;
  const path = `/records/pool${place}/actions/${act}${options.isDry ? '?dryRun=true' : ''}`;
  const key = options.isDry ? {} : { idempotencyKey: crypto.randomUUID() };
  return call<Reply>('POST', path, { body, ...key });
}
