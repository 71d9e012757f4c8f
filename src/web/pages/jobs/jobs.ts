import { infiniteQueryOptions } from '@tanstack/react-query';
import type { JobReply } from '#model/job-reply.ts';
import { call, withParams } from '#web/api/client.ts';

type Page = { readonly items: JobReply[]; readonly next: string | null };

/** Jobs, newest first; asked again every other second while one of them works. */
export function jobsQuery(everybody: boolean) {
  return infiniteQueryOptions({
    queryKey: ['jobs', everybody],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<Page>(
        'GET',
        withParams('/jobs', {
          limit: '50',
          cursor: pageParam || undefined,
          everybody: everybody ? 'true' : undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isAtWork)) ? 2000 : false,
  });
}

/** Whether the job has not come to its end. */
export function isAtWork({ state }: Pick<JobReply, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
