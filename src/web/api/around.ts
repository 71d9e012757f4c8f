import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TimelineEntry } from '#model/api.ts';
import { call, withParams } from './client.ts';
import type { Row } from './row.ts';

/** One thing that happened around a record, as the screens hold it. */
export type Told = Omit<TimelineEntry, 'record'> & { readonly record: Row | null };

/** What is told around records stands under one key: whatever is saved may be part of it. */
export const aroundKey = ['around'] as const;

/** What happened around a record, newest first; `kinds` empty for all. */
export function timelineQuery(object: string, id: string, kinds: readonly string[]) {
  return infiniteQueryOptions({
    queryKey: [...aroundKey, 'timeline', object, id, kinds],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: readonly Told[]; next: string | null }>(
        'GET',
        withParams(`/records/${object}/${id}/timeline`, {
          limit: '30',
          kinds: kinds.length > 0 ? kinds.join(',') : undefined,
          cursor: pageParam || undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}
