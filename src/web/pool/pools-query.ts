import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { call, withParams } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';

/** The key under which everything about pools is held. */
export const poolsKey = ['pools'] as const;

/** The pools open to me. */
export const poolsQuery = queryOptions({
  queryKey: [...poolsKey, 'mine'],
  queryFn: ({ signal }) => call<{ items: PoolOverview[] }>('GET', '/pools', { signal }),
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
