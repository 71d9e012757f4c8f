import { queryOptions } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';

/** Where a customer is found, the first address before the others. */
export function placesQuery(party: string) {
  return queryOptions({
    queryKey: ['records', 'address', 'places', party],
    queryFn: async ({ signal }) => {
      const { items } = await listRows(
        'address',
        {
          fields: ['summary', 'address', 'location', 'primary', 'use'],
          filter: { field: 'party', op: 'is', value: party },
          limit: 20,
        },
        signal,
      );
      return items.toSorted((a, b) => Number(b['primary']) - Number(a['primary']));
    },
  });
}

/** By which numbers and accounts a customer is reached, the first before the others. */
export function numbersQuery(party: string) {
  return queryOptions({
    queryKey: ['records', 'identity', 'numbers', party],
    queryFn: async ({ signal }) => {
      const { items } = await listRows(
        'identity',
        {
          fields: ['kind', 'value', 'label', 'primary', 'state', 'doNotUse'],
          filter: {
            all: [
              { field: 'party', op: 'is', value: party },
              { field: 'kind', op: 'in', value: ['phone', 'wechat'] },
            ],
          },
          limit: 20,
        },
        signal,
      );
      return items.toSorted((a, b) => Number(b['primary']) - Number(a['primary']));
    },
  });
}
