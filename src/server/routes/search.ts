import { z } from 'zod';
import { searchRecords } from '#engine/query/index.ts';
import { none, route, type Api } from '../http/route.ts';
import { listOf } from './query-parameters.ts';
import { limitOf } from './record-extras.ts';

/** The search box: records of any object. */
export function registerSearch(api: Api): void {
  route(
    api,
    {
      method: 'GET',
      path: '/search',
      tag: 'records',
      summary: 'Find records of any object by words, pinyin or digits',
      params: none,
      query: z.strictObject({
        q: z.string().trim().min(1).max(200),
        limit: z
          .string()
          .regex(/^\d{1,3}$/)
          .optional(),
        objects: z.string().max(1000).optional(),
      }),
      body: none,
      reply: z.object({
        items: z.array(z.object({ id: z.uuid(), object: z.string(), title: z.string() })),
      }),
    },
    async ({ scope, query }) => ({
      items: await searchRecords(scope, query.q, {
        limit: limitOf(query.limit ?? '20'),
        objects: query.objects === undefined ? undefined : listOf(query.objects),
      }),
    }),
  );
}
