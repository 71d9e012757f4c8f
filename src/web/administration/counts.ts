import { queryOptions } from '@tanstack/react-query';
import type { GroupsReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';

/** How many records of an object there are by the id that a link holds. */
export function countsQuery(object: string, link: string, filter?: unknown) {
  return queryOptions({
    queryKey: ['records', object, 'counts', link, filter ?? null],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, number>> => {
      const body = { groupBy: [link], measures: [{ measure: 'count' }], filter };
      const { groups } = await call<GroupsReply>('POST', `/records/${object}/query`, {
        body,
        signal,
      });
      return new Map(
        groups.map(({ keys, values }) => [String(keys[link]), Number(values['count'] ?? 0)]),
      );
    },
  });
}
