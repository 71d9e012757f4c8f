import { z } from 'zod';
import { timelineSources } from '#areas/timeline.ts';
import { readTimeline } from '#engine/query/index.ts';
import { none, route, type Api } from '../http/route.ts';
import { limitOf, listOf, pageLimit } from './query-parameters.ts';
import { historyEntryReply } from './reply-shapes.ts';

const reply = z.object({
  items: z.array(
    z.object({
      kind: z.string(),
      object: z.string(),
      id: z.uuid(),
      at: z.iso.datetime(),
      isDay: z.boolean(),
      record: z.record(z.string(), z.unknown()).nullable(),
      change: historyEntryReply.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

/** What happened around a record, of every kind in one stream. */
export function registerTimeline(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/records/:object/:id/timeline',
      tag: 'records',
      summary:
        'What happened around a record, newest first: activities, promises, purchases, life events, owners, changes',
      params: z.strictObject({ object: z.string().max(60), id: z.string().max(60) }),
      query: z.strictObject({
        kinds: z.string().max(500).optional(),
        limit: pageLimit,
        cursor: z.string().max(400).optional(),
      }),
      body: none,
      reply,
    },
    ({ scope, params, query }) =>
      readTimeline(scope, params.object, params.id, {
        limit: limitOf(query.limit),
        kinds: query.kinds === undefined ? undefined : listOf(query.kinds),
        cursor: query.cursor,
        sources: timelineSources,
      }),
  );
}
