import { queryOptions } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';

/** Every decision of a customer, the latest first. */
export function recordsQuery(party: string) {
  return queryOptions({
    queryKey: ['records', 'consent', 'decisions', party],
    queryFn: async ({ signal }) => {
      const reply = await listRows(
        'consent',
        {
          filter: { field: 'party', op: 'is', value: party },
          fields: ['purpose', 'channel', 'decision', 'decidedAt', 'expiresOn', 'proof'],
          sort: ['-decidedAt'],
          limit: 200,
        },
        signal,
      );
      return reply.items;
    },
  });
}
