import { z } from 'zod';
import { searchWithCounts } from '#engine/query/index.ts';
import { foundBy } from '#engine/search/rank.ts';
import { parseInput } from '../http/problem-reply.ts';
import { none, route, type Api } from '../http/route.ts';
import { limitOf, listOf, pageLimit } from './query-parameters.ts';

const opened = z.array(z.uuid()).max(20);

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
        limit: pageLimit,
        objects: z.string().max(1000).optional(),
        opened: z
          .string()
          .max(1000)
          .optional()
          .describe(
            'Ids of the records that the asker opened lately, the latest first; at most 20',
          ),
      }),
      body: none,
      reply: z.object({
        items: z.array(
          z.object({
            id: z.uuid(),
            object: z.string(),
            title: z.string().nullable(),
            by: z.enum([...foundBy, 'mistake']).describe('By what it was found'),
          }),
        ),
        counts: z.array(z.object({ object: z.string(), count: z.int() })),
        isAll: z.boolean().describe('False where there were more than the 500 that were looked at'),
      }),
    },
    ({ scope, query }) =>
      searchWithCounts(scope, query.q, {
        limit: limitOf(query.limit ?? '20'),
        objects: query.objects === undefined ? undefined : listOf(query.objects),
        opened: parseInput(opened, query.opened === undefined ? [] : listOf(query.opened)),
      }),
  );
}
