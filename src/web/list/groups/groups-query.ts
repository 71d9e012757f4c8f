import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { FieldMeta, GroupsReply } from '#model/api.ts';
import { call } from '#web/api/client.ts';
import type { ListRequest } from '#web/api/row.ts';
import { summed, type GroupOfList } from './group-of-list.ts';

/** Counts and sums of all groups: one statement, whatever their number. */
export function groupSumsQuery(
  object: string,
  { filter, search }: Pick<ListRequest, 'filter' | 'search'>,
  { field, sums }: { readonly field: FieldMeta; readonly sums: readonly string[] },
) {
  return queryOptions({
    queryKey: ['records', object, 'groups', { filter, search, by: field.name, sums }],
    queryFn: async ({ signal }) => {
      const body = {
        ...(filter === undefined ? {} : { filter }),
        ...(search ? { search } : {}),
        groupBy: [field.name],
        measures: [{ measure: 'count' }, ...sums.map((path) => ({ measure: 'sum', field: path }))],
      };
      const path = `/records/${object}/query`;
      const reply = await call<GroupsReply>('POST', path, { body, signal });
      return { groups: summed(reply, field, sums), isCut: reply.truncated };
    },
  });
}

/** The groups of an object by a field that are on the screen, whatever the list is narrowed by. */
export function idsOfGroups(client: QueryClient, object: string, by: string): string[] {
  const held = client.getQueriesData<{ groups: readonly GroupOfList[] }>({
    queryKey: ['records', object, 'groups'],
    type: 'active',
    predicate: ({ queryKey: [, , , asked] }) =>
      typeof asked === 'object' && asked !== null && 'by' in asked && asked.by === by,
  });
  return [...new Set(held.flatMap(([, reply]) => reply?.groups.map(({ id }) => id) ?? []))];
}
