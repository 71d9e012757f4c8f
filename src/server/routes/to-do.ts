import { z } from 'zod';
import { countWaiting } from '#engine/notice/index.ts';
import { countLists } from '#engine/query/index.ts';
import { conditionSchema } from '#model/condition.ts';
import { none, route, type Api } from '../http/route.ts';

const list = z.strictObject({ object: z.string().max(60), filter: conditionSchema.optional() });
const lists = z
  .record(z.string().max(60), list)
  .refine((given) => Object.keys(given).length <= 20, { message: 'list.too-many' });

/** How much waits for the asker, counted all at once. */
export function registerToDo(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/to-do',
      tag: 'notifications',
      summary:
        'Count what waits for me: records of several lists (1000 at most each), unread mentions, refused rows of my imports',
      params: none,
      query: none,
      body: z.strictObject({ lists }),
      reply: z.object({
        lists: z.record(z.string(), z.int()),
        mentions: z.int(),
        refused: z.int(),
      }),
    },
    async ({ scope, body }) => {
      const [counts, waiting] = await Promise.all([
        countLists(scope, body.lists),
        countWaiting(scope),
      ]);
      return { lists: counts, ...waiting };
    },
  );
}
