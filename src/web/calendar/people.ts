import { useQuery } from '@tanstack/react-query';
import type { Condition } from '#model/condition.ts';
import { listRows } from '#web/api/queries.ts';
import type { ListRequest } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readLink, readText, type Linked } from '#web/kinds/values.ts';
import { mostPeople } from './calendar-query.ts';
import type { Whose } from './whose.ts';

/** The people behind it, by name, I myself first; `isCut` where there are more than a calendar holds. */
export function usePeople(whose: Whose): {
  people: readonly Linked[];
  isPending: boolean;
  isCut: boolean;
} {
  const { user } = useMeta();
  const me: Linked = { id: user.id, title: user.name };
  const filter = useFilter(whose);
  const { data, isPending } = useQuery({
    queryKey: ['records', 'user', 'calendar-people', filter],
    queryFn: ({ signal }) => listRows('user', requestOf(filter), signal),
    enabled: filter !== null,
    staleTime: 60_000,
  });
  if (whose === 'me') return { people: [me], isPending: false, isCut: false };
  const found = (data?.items ?? []).map((row) => ({ id: row.id, title: readText(row['name']) }));
  const isMine = typeof whose === 'string';
  const others = found.filter(({ id }) => id !== me.id);
  return {
    people: isMine ? [me, ...others].slice(0, mostPeople) : found,
    isPending: filter !== null && isPending,
    isCut: data?.next != null,
  };
}

function requestOf(filter: Condition | null): ListRequest {
  const request = { fields: ['name'], sort: ['name'], limit: mostPeople };
  return filter ? { ...request, filter } : request;
}

function useFilter(whose: Whose): Condition | null {
  const { user } = useMeta();
  const { data: unit } = useQuery({
    queryKey: ['records', 'user', 'own-unit', user.id],
    queryFn: async ({ signal }) => {
      const filter: Condition = { field: 'id', op: 'is', value: user.id };
      const { items } = await listRows('user', { fields: ['mainUnit'], filter, limit: 1 }, signal);
      return readLink(items[0]?.['mainUnit'])?.id ?? null;
    },
    enabled: whose === 'unit',
    staleTime: 60_000,
  });
  const isActive: Condition = { field: 'active', op: 'isNot', value: false };
  if (whose === 'me') return null;
  if (whose === 'line') return { all: [isActive, lineBelow(user.id)] };
  if (whose === 'unit')
    return unit ? { all: [isActive, { field: 'mainUnit', op: 'is', value: unit }] } : null;
  return { field: 'id', op: 'in', value: whose };
}

// Paths go three links up, so that is how deep a reporting line is followed.
function lineBelow(user: string): Condition {
  return {
    any: ['superior', 'superior.superior', 'superior.superior.superior'].map((field) => ({
      field,
      op: 'is' as const,
      value: user,
    })),
  };
}
