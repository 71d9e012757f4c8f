import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { call, withParams } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { readText, readTexts } from '#web/kinds/values.ts';
import { readCondition } from '#web/list/read-condition.ts';

/** A webhook as its page shows it. */
export type Hook = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  readonly objects: readonly string[];
  readonly ops: readonly string[];
  readonly filter: Condition | null;
  readonly isActive: boolean;
  readonly pausedFor: string | null;
};

export const hookFields = ['name', 'url', 'objects', 'ops', 'filter', 'active', 'pausedFor'];

/** Reads a webhook. */
export function readHook(row: Row): Hook {
  return {
    id: row.id,
    version: row.version,
    name: readText(row['name']) ?? '—',
    url: readText(row['url']) ?? '',
    objects: readTexts(row['objects']),
    ops: readTexts(row['ops']),
    filter: readCondition(row['filter']),
    isActive: row['active'] !== false,
    pausedFor: readText(row['pausedFor']),
  };
}

export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Something that was sent, or waits to be. */
export type Delivery = {
  readonly id: string;
  readonly seq: number;
  readonly changeset: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastTryAt: string | null;
  readonly nextTryAt: string;
  readonly responseCode: number | null;
  readonly response: string | null;
};

/** The key of all that is known of a hook's deliveries. */
export function deliveriesKey(hook: string): readonly string[] {
  return ['webhooks', hook, 'deliveries'];
}

/** What was sent, newest first; asked again while something waits. */
export function deliveriesQuery(hook: string, state: DeliveryState | undefined) {
  return infiniteQueryOptions({
    queryKey: [...deliveriesKey(hook), state ?? 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: Delivery[]; next: string | null }>(
        'GET',
        withParams(`/webhooks/${hook}/deliveries`, {
          state,
          limit: '50',
          cursor: pageParam || undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state: query }) =>
      query.data?.pages.some((page) => page.items.some((one) => one.state === 'pending'))
        ? 3000
        : false,
  });
}

/** Makes the secret that deliveries are signed with; shown this once. */
export function makeSecret(hook: string): Promise<{ secret: string }> {
  return call('POST', `/webhooks/${hook}/secret`, { body: {} });
}

/** Sends a test now. */
export function testHook(
  hook: string,
): Promise<{ delivered: boolean; code: number | null; response: string }> {
  return call('POST', `/webhooks/${hook}/test`, { body: {} });
}

/** Sends a delivery again, under its id. */
export function replayDelivery(hook: string, delivery: string): Promise<unknown> {
  return call('POST', `/webhooks/${hook}/deliveries/${delivery}/replay`, { body: {} });
}

/** Sends everything after a number of the feed again. */
export function replaySince(hook: string, since: number): Promise<unknown> {
  return call('POST', `/webhooks/${hook}/replay`, { body: { since } });
}
