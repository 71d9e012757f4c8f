import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  ChangesetReply,
  ChangeSource,
  HistoryEntry,
  ListReply,
  MetaReply,
} from '#model/api.ts';
import type { Item, ObjectName, PathOf } from '#model/registry.ts';
import { call, withParams } from './client.ts';
import type { ListRequest, Row } from './row.ts';

const pageSize = 50;

/** Objects, fields, actions and the user himself, as this user may see them. */
export const metaQuery = queryOptions({
  queryKey: ['meta'],
  queryFn: ({ signal }) => call<MetaReply>('GET', '/meta', { signal }),
  staleTime: 5 * 60_000,
});

/** A record with the fields asked for, or all that its page shows. */
export function recordQuery(object: string, id: string, fields?: readonly string[]) {
  return queryOptions({
    queryKey: ['records', object, 'one', id, fields ?? null],
    queryFn: ({ signal }) => findRow(object, id, fields, signal),
  });
}

/** The pages of a list, fetched as the reader scrolls. */
export function listQuery(object: string, request: ListRequest) {
  return infiniteQueryOptions({
    queryKey: ['records', object, 'list', request],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => listRows(object, { ...request, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.next,
  });
}

/** The number of records that a list holds, exact to 10,000 and about beyond it unless it is asked for exactly. */
export function countQuery(object: string, request: ListRequest, count: true | 'exact' = true) {
  const { filter, search, deleted } = request;
  return queryOptions({
    queryKey: ['records', object, 'count', { filter, search, deleted }, count],
    queryFn: async ({ signal }) => {
      const page = await listRows(
        object,
        { fields: ['id'], filter, search, deleted, limit: 1, count },
        signal,
      );
      return { count: page.count ?? 0, isExact: page.countIsExact ?? true };
    },
  });
}

/** A record's changes, newest first. */
export function historyQuery(object: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ['records', object, 'history', id],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: HistoryEntry[]; next: string | null }>(
        'GET',
        withParams(`/records/${object}/${id}/history`, {
          limit: '30',
          cursor: pageParam || undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** Which changesets are asked for; the times are instants, the last not included. */
export type ChangesetsAsked = {
  readonly everybody?: boolean;
  readonly user?: string | undefined;
  readonly object?: string | undefined;
  readonly source?: ChangeSource | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
};

/** Changesets, newest first: one's own, or everybody's for administrators. */
export function changesetsQuery({ everybody, ...asked }: ChangesetsAsked) {
  return infiniteQueryOptions({
    queryKey: ['changesets', 'list', everybody ?? false, asked],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call<{ items: ChangesetReply[]; next: string | null }>(
        'GET',
        withParams('/changesets', {
          ...asked,
          limit: '50',
          cursor: pageParam || undefined,
          everybody: everybody ? 'true' : undefined,
        }),
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
}

/** A changeset with its first 200 changes. */
export function changesetQuery(id: string) {
  return queryOptions({
    queryKey: ['changesets', 'one', id],
    queryFn: ({ signal }) => call<ChangesetReply>('GET', `/changesets/${id}`, { signal }),
  });
}

/** Records of one object with the fields asked for, typed by its definition. */
export function list<N extends ObjectName, const P extends PathOf<N>>(
  object: N,
  request: Omit<ListRequest, 'fields'> & { readonly fields: readonly P[] },
  signal?: AbortSignal,
): Promise<ListReply<Item<N, P>>> {
  return askList<Item<N, P>>(object, request, signal);
}

/** A page of rows of whatever object. */
export function listRows(
  object: string,
  request: PageRequest,
  signal?: AbortSignal,
): Promise<ListReply<Row>> {
  return askList<Row>(object, request, signal);
}

/** One record of whatever object. */
export function findRow(
  object: string,
  id: string,
  fields?: readonly string[],
  signal?: AbortSignal,
): Promise<Row> {
  const path = withParams(`/records/${object}/${id}`, { fields: fields?.join(',') });
  return call<Row>('GET', path, signal ? { signal } : {});
}

type PageRequest = ListRequest & { readonly cursor?: string; readonly count?: boolean | 'exact' };

function askList<Reply>(
  object: string,
  request: PageRequest,
  signal?: AbortSignal,
): Promise<ListReply<Reply>> {
  const { fields, filter, sort, search, deleted, limit = pageSize, cursor, count } = request;
  const path = `/records/${object}`;
  const asked = withParams(path, {
    fields: fields.join(','),
    filter: filter === undefined ? undefined : JSON.stringify(filter),
    sort: sort && sort.length > 0 ? sort.join(',') : undefined,
    search: search || undefined,
    deleted: deleted ? 'true' : undefined,
    limit: String(limit),
    cursor: cursor || undefined,
    count: count === undefined ? undefined : String(count),
  });
  const options = signal ? { signal } : {};
  // Long conditions outgrow what servers and proxies take as an address.
  if (asked.length < 2000) return call('GET', asked, options);
  const body = {
    fields,
    filter,
    sort,
    search: search || undefined,
    deleted,
    limit,
    cursor: cursor || undefined,
    count,
  };
  return call('POST', `${path}/query`, { ...options, body });
}
