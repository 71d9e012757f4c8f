import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { TimelineEntry } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
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

/** The first rows of something around a customer, and how a list asks for all of them. */
export type AroundPart = {
  readonly object: string;
  readonly filter: Condition;
  readonly items: readonly Row[];
  readonly more: boolean;
};

export type AroundName =
  | 'people'
  | 'places'
  | 'steps'
  | 'promises'
  | 'holdings'
  | 'purchases'
  | 'relations'
  | 'classes';

/** What stands around a customer. */
export type Around = {
  readonly parts: Readonly<Record<AroundName, AroundPart | null>>;
  readonly days: readonly {
    readonly party: unknown;
    readonly kind: string;
    readonly on: string;
    readonly days: number;
  }[];
  readonly years: readonly {
    readonly year: number;
    readonly sum: string | null;
    readonly count: number;
  }[];
  readonly products: readonly {
    readonly product: string | null;
    readonly sum: string | null;
    readonly count: number;
  }[];
  /** What the firm advises at his stage of the life cycle, in words of its own. */
  readonly advice: string | null;
};

/** What stands around a customer, in one call. */
export function aroundQuery(object: string, id: string) {
  return queryOptions({
    queryKey: [...aroundKey, 'cards', object, id],
    queryFn: ({ signal }) => call<Around>('GET', `/records/${object}/${id}/around`, { signal }),
  });
}

/** The object under which a party of that kind has its page. */
export function customerOf(kind: unknown): string {
  if (kind === 'organisation') return 'account';
  return kind === 'household' ? 'household' : 'contact';
}

/** The parties around a customer, and what joins them. */
export type Network = {
  readonly nodes: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly depth: number;
  }[];
  readonly links: readonly {
    readonly id: string;
    readonly object: 'relation' | 'membership';
    readonly from: string;
    readonly to: string;
    readonly reading: string | null;
    readonly reverse: string | null;
  }[];
  readonly isCut: boolean;
};

/** The parties around a customer to the second step. */
export function networkQuery(object: string, id: string) {
  return queryOptions({
    queryKey: [...aroundKey, 'network', object, id],
    queryFn: ({ signal }) => call<Network>('GET', `/records/${object}/${id}/network`, { signal }),
  });
}
