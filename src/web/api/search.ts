import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, withParams } from './client.ts';

/** A record that the search found. */
export type Hit = { readonly object: string; readonly id: string; readonly title: string | null };

/** Records by name, phone, pinyin or whatever their search fields hold. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) =>
      call<{ items: readonly Hit[] }>('GET', withParams('/search', { q: words, limit: '12' }), {
        signal,
      }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });
}
