import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { NoticeKind } from '#model/notice-kinds.ts';
import { call, withParams } from '#web/api/client.ts';

/** A notice as its receiver reads it. */
export type Notice = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly text: string;
  readonly record: { readonly object: string; readonly id: string; readonly title: string } | null;
  readonly object: string | null;
  readonly by: { readonly id: string; readonly title: string | null } | null;
  readonly at: string;
  readonly readAt: string | null;
};

export type NoticesAsked = { readonly unread: boolean; readonly kind: NoticeKind | null };

const key = ['notifications'] as const;

/** How many are unread, asked again while the page is looked at. */
export const unreadQuery = queryOptions({
  queryKey: [...key, 'unread'],
  queryFn: ({ signal }) => call<{ unread: number }>('GET', '/notifications/unread', { signal }),
  refetchInterval: 30_000,
});

/** One's notices, newest first; sentences come in the language in force. */
export function noticesQuery({ unread, kind }: NoticesAsked, language: string) {
  return infiniteQueryOptions({
    queryKey: [...key, 'list', { unread, kind, language }],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: Notice[]; next: string | null }>(
        'GET',
        withParams('/notifications', {
          limit: '30',
          cursor: pageParam || undefined,
          unread: unread ? 'true' : undefined,
          kind: kind ?? undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Marks notices as read or unread, and asks for what the screens hold of them anew. */
export function useReading() {
  const client = useQueryClient();
  const send = async (path: string, body: object) => {
    await call<unknown>('POST', path, { body });
    await Promise.all([
      client.invalidateQueries({ queryKey: key }),
      client.invalidateQueries({ queryKey: ['to-do'] }),
    ]);
  };
  return {
    read: (id: string) => send('/notifications/read', { ids: [id] }),
    readAll: () => send('/notifications/read', { all: true }),
    unread: (id: string) => send('/notifications/unread', { ids: [id] }),
  };
}
