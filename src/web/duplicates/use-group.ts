import { useQueries, useQuery } from '@tanstack/react-query';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readMembers, type Member, type Seen } from './members.ts';

/** What a group's page shows: its members, those of their records that may be seen, and what went wrong. */
export type Group = {
  readonly members: readonly Member[] | null;
  readonly seen: readonly Seen[] | null;
  readonly error: Error | null;
};

/** Reads a group of records that are likely one, of whichever kinds they are. */
export function useGroup(group: Row): Group {
  const { objects } = useMeta();
  const asked = useQuery(
    everyRowQuery('duplicate-member', {
      filter: { field: 'group', op: 'is', value: group.id },
      fields: ['record', 'score', 'rule', 'reasons'],
    }),
  );
  const members = asked.data ? readMembers(asked.data) : null;
  const kinds = objects.filter(({ name }) => members?.some(({ object }) => object === name));
  const lists = useQueries({
    queries: kinds.map((kind) => rowsQuery(kind, idsOf(members ?? [], kind))),
    combine: (results) => ({
      pages: results.map(({ data }) => data),
      error: results.find(({ error }) => error)?.error ?? null,
    }),
  });
  const isRead = members !== null && lists.pages.every((rows) => rows !== undefined);
  const seen = kinds.flatMap((kind, at) => (lists.pages[at] ?? []).map((row) => ({ kind, row })));
  return { members, seen: isRead ? seen : null, error: asked.error ?? lists.error };
}

function idsOf(members: readonly Member[], { name }: ObjectMeta): string[] {
  return members.flatMap(({ id, object }) => (object === name ? [id] : []));
}

function rowsQuery(kind: ObjectMeta, ids: readonly string[]) {
  return {
    queryKey: ['records', kind.name, 'group', ids],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const filter = { field: 'id', op: 'in' as const, value: ids };
      const request = { filter, fields: shownFields(kind), limit: 50 };
      const page = await listRows(kind.name, request, signal);
      return page.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}

function shownFields(object: ObjectMeta): string[] {
  const named = object.form.flatMap((section) => section.fields);
  const own = object.fields.filter((field) => named.includes(field.name) || also.has(field.name));
  return own.map((field) => field.name);
}

const also = new Set(['owner', 'unit', 'createdAt', 'updatedAt']);
