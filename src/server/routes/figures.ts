import { z } from 'zod';
import { countLists, groupLists } from '#engine/query/index.ts';
import { conditionSchema } from '#model/condition.ts';
import { querySchema } from '#model/api.ts';
import { none, route, type Api } from '../http/route.ts';

const object = z.string().max(60);
const group = querySchema.pick({ filter: true, groupBy: true, measures: true }).extend({ object });
const list = z.strictObject({ object, filter: conditionSchema.optional() });
const mostOfEach = 20;

const body = z.strictObject({
  groups: z.record(z.string().max(60), group).refine(isFew, { message: 'list.too-many' }),
  counts: z.record(z.string().max(60), list).refine(isFew, { message: 'list.too-many' }),
});

const groupsReply = z.object({
  groups: z.array(
    z.object({
      keys: z.record(z.string(), z.unknown()),
      titles: z.record(z.string(), z.string().nullable()),
      values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    }),
  ),
  truncated: z.boolean(),
});

/** The figures of a page with many of them, asked for at once. */
export function registerFigures(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/figures',
      tag: 'records',
      summary:
        'Group several lists and count others (1000 at most each) in one answer; of objects that I may not read, groups are left out and counts are 0',
      params: none,
      query: none,
      body,
      reply: z.object({
        groups: z.record(z.string(), groupsReply),
        counts: z.record(z.string(), z.int()),
      }),
    },
    async ({ scope, body: { groups, counts } }) => {
      const [grouped, counted] = await Promise.all([
        groupLists(scope, groups),
        countLists(scope, counts),
      ]);
      return { groups: grouped, counts: counted };
    },
  );
}

function isFew(given: object): boolean {
  return Object.keys(given).length <= mostOfEach;
}
