import { queryOptions } from '@tanstack/react-query';
import { call, withParams } from '#web/api/client.ts';
import type { ConversionAsked, ConversionRow } from './behind.ts';

type Reply = {
  readonly rows: readonly ConversionRow[];
  readonly reasons: readonly { readonly reason: string | null; readonly count: number }[];
};

/** What became of the leads that came in between two days. */
export function conversionQuery({ filter, ...asked }: ConversionAsked) {
  const params = { ...asked, filter: filter === null ? undefined : JSON.stringify(filter) };
  return queryOptions({
    queryKey: ['records', 'lead', 'conversion', params],
    queryFn: ({ signal }) =>
      call<Reply>('GET', withParams('/selling/conversion', params), { signal }),
  });
}
