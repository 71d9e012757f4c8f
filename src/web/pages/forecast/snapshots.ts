import { queryOptions } from '@tanstack/react-query';
import type { GroupsReply } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { call } from '#web/api/client.ts';

const newest = 26;

/** The days on which the forecast was kept, the newest first; half a year of weeks at most. */
export const snapshotDaysQuery = queryOptions({
  queryKey: ['records', 'forecast-snapshot', 'days'],
  queryFn: async ({ signal }) => {
    const reply = await groups({ groupBy: ['takenOn'] }, signal);
    return reply.groups
      .map(({ keys }) => String(keys['takenOn']))
      .toSorted((a, b) => b.localeCompare(a))
      .slice(0, newest);
  },
});

/** What was expected by category on that day for those months, of what the reader may see. */
export function snapshotQuery(asked: { day: string | null; from: string; to: string }) {
  const filter: Condition = {
    all: [
      { field: 'takenOn', op: 'is', value: asked.day ?? '' },
      { field: 'month', op: 'gte', value: asked.from },
      { field: 'month', op: 'lte', value: asked.to },
    ],
  };
  return queryOptions({
    queryKey: ['records', 'forecast-snapshot', 'of', asked],
    enabled: asked.day !== null,
    queryFn: async ({ signal }) => {
      const measures = ['amount', 'weighted'].map((field) => ({ measure: 'sum', field }));
      const reply = await groups({ groupBy: ['category'], measures, filter }, signal);
      return new Map(
        reply.groups.map(({ keys, values }) => [
          String(keys['category']),
          { amount: Number(values['sum:amount']), weighted: Number(values['sum:weighted']) },
        ]),
      );
    },
  });
}

function groups(body: object, signal: AbortSignal): Promise<GroupsReply> {
  return call<GroupsReply>('POST', '/records/forecast-snapshot/query', { body, signal });
}
