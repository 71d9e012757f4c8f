import { useQuery } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';

/** The unit that stands above all others: what is offered to it is offered to everyone; null until it is known. */
export function useTopUnit(): string | null {
  const { data } = useQuery({
    queryKey: ['records', 'unit', 'top'],
    queryFn: async ({ signal }) => {
      const filter = { field: 'parent', op: 'isEmpty' } as const;
      const request = { fields: ['name'], filter, sort: ['createdAt'], limit: 1 };
      const { items } = await listRows('unit', request, signal);
      return items[0]?.id ?? null;
    },
    staleTime: 5 * 60_000,
  });
  return data ?? null;
}
