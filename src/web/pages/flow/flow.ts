import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { call, withParams } from '#web/api/client.ts';

/** How many went from where to where. */
export type Flow = { readonly before: string; readonly after: string; readonly count: number };

export type FlowAsked = {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly filter: Condition | null;
};

/** The flows between two days. */
export function flowsQuery(asked: FlowAsked) {
  return queryOptions({
    queryKey: ['standing', 'flows', asked],
    queryFn: ({ signal }) =>
      call<{ flows: Flow[] }>('GET', withParams('/standing/flows', paramsOf(asked)), { signal }),
  });
}

type Movers = {
  readonly items: readonly {
    readonly id: string;
    readonly object: string;
    readonly title: string;
  }[];
  readonly isMore: boolean;
};

/** The customers of one flow, fifty at a time. */
export function moversQuery(asked: FlowAsked, flow: Pick<Flow, 'before' | 'after'>) {
  return infiniteQueryOptions({
    queryKey: ['standing', 'movers', asked, flow.before, flow.after],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<Movers>(
        'GET',
        withParams('/standing/flows/customers', {
          ...paramsOf(asked),
          before: flow.before,
          after: flow.after,
          skip: String(pageParam),
        }),
        { signal },
      ),
    getNextPageParam: (page, pages) =>
      page.isMore ? pages.reduce((sum, one) => sum + one.items.length, 0) : null,
  });
}

function paramsOf({ filter, ...asked }: FlowAsked): Record<string, string | undefined> {
  return { ...asked, filter: filter === null ? undefined : JSON.stringify(filter) };
}
