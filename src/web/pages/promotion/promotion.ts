import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { call, withParams } from '#web/api/client.ts';
import type { Lead } from './ratio.ts';

/** By what the figures can be told apart. */
export const groupings = ['stage', 'owner', 'source', 'month'] as const;
export type Grouping = (typeof groupings)[number];

export type PromotionRow = Readonly<Record<Lead | 'entered', number>> & {
  readonly stage: string;
  readonly group: string | null;
  readonly title: string | null;
  readonly meanDays: number | null;
  readonly medianDays: number | null;
};

export type PromotionAsked = {
  readonly method: string;
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly filter: Condition | null;
};

/** How opportunities went through the stages between two days. */
export function promotionQuery(asked: PromotionAsked) {
  return queryOptions({
    queryKey: ['records', 'stage-move', 'promotion', asked],
    queryFn: ({ signal }) =>
      call<{ rows: PromotionRow[] }>('GET', withParams('/selling/promotion', paramsOf(asked)), {
        signal,
      }),
    enabled: asked.method !== '',
  });
}

/** A figure to be opened: of which stage, group and outcome. */
export type Figure = {
  readonly stage: string;
  readonly group: string | null;
  readonly led: Lead | null;
};

type Found = {
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly isMore: boolean;
};

/** The opportunities behind a figure, fifty at a time. */
export function figureQuery(asked: PromotionAsked, { stage, group, led }: Figure) {
  return infiniteQueryOptions({
    queryKey: ['records', 'stage-move', 'figure', asked, stage, group, led],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call<Found>(
        'GET',
        withParams('/selling/promotion/opportunities', {
          ...paramsOf(asked),
          stage,
          led: led ?? undefined,
          group: asked.by === 'stage' ? undefined : (group ?? ''),
          skip: String(pageParam),
        }),
        { signal },
      ),
    getNextPageParam: (page, pages) =>
      page.isMore ? pages.reduce((sum, one) => sum + one.items.length, 0) : null,
  });
}

function paramsOf({ filter, ...asked }: PromotionAsked): Record<string, string | undefined> {
  return { ...asked, filter: filter === null ? undefined : JSON.stringify(filter) };
}
