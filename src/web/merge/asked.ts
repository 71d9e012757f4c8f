import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { MergeReply, UnMergeReply } from '#model/merging.ts';
import { call } from '#web/api/client.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { isEmptyValue } from '#web/kinds/values.ts';

/** Which records become one, and whose values were picked. */
export type Merging = {
  readonly object: string;
  readonly survivor: string;
  readonly losers: readonly string[];
  readonly picks: Readonly<Record<string, string>>;
  readonly reason?: string;
};

/** The most records that are merged at a time. */
export const mostAtOnce = 10;

/** Whether the user may merge records of the object. */
export function isMergeable(object: ObjectMeta): boolean {
  return object.actions.some(({ name }) => name === 'merge');
}

/** The fields that a merge chooses of, in the order of the form. */
function comparedFields(object: ObjectMeta): FieldMeta[] {
  const order = object.form.flatMap((section) => section.fields);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return object.fields
    .filter(({ readOnly, kind }) => !readOnly && !computed.has(kind))
    .toSorted((a, b) => place(a.name) - place(b.name));
}

const computed: ReadonlySet<string> = new Set(['formula', 'rollUp', 'autoNumber', 'id']);

/** The records side by side, in the order in which they were named. */
export function comparedQuery(object: ObjectMeta, ids: readonly string[]) {
  const fields = [...comparedFields(object).map(({ name }) => name), 'updatedAt'];
  return queryOptions({
    queryKey: ['records', object.name, 'list', 'compared', ids],
    queryFn: async ({ signal }): Promise<Row[]> => {
      const slices = [fields.slice(0, 100), fields.slice(100)].filter(({ length }) => length > 0);
      const filter = { field: 'id', op: 'in' as const, value: [...ids] };
      const pages = await Promise.all(
        slices.map((some) => listRows(object.name, { fields: some, filter, limit: 50 }, signal)),
      );
      return ids.flatMap((id): Row[] => {
        const parts = pages.flatMap(({ items }) => items.find((row) => row.id === id) ?? []);
        const [first] = parts;
        return first ? [parts.reduce((all, part) => ({ ...all, ...part }), first)] : [];
      });
    },
    enabled: ids.length > 1,
    staleTime: 30_000,
  });
}

/** What the merge would do: whose values stay, and what moves. */
export function previewQuery(asked: Merging) {
  return queryOptions({
    queryKey: ['merge', asked],
    queryFn: ({ signal }) =>
      call<MergeReply>('POST', `${pathOf(asked)}?dryRun=true`, { body: bodyOf(asked), signal }),
    placeholderData: keepPreviousData,
    enabled: asked.losers.length > 0,
    gcTime: 0,
    retry: false,
  });
}

/** Merges. */
export function doMerge(asked: Merging): Promise<MergeReply> {
  return call<MergeReply>('POST', pathOf(asked), {
    body: bodyOf(asked),
    idempotencyKey: crypto.randomUUID(),
  });
}

function pathOf({ object, survivor }: Merging): string {
  return `/records/${object}/${survivor}/actions/merge`;
}

function bodyOf({ losers, picks, reason = '' }: Merging) {
  return {
    losers,
    choices: picks,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
  };
}

/** What of the records goes back to whom. */
export type Apart = {
  readonly object: string;
  readonly survivor: string;
  readonly changeset?: string | undefined;
  readonly along?: readonly { object: string; id: string; to: string }[];
};

/** The merges that a record survived, and what undoing one would do. */
export function apartQuery(asked: Apart) {
  return queryOptions({
    queryKey: ['records', asked.object, 'merges', asked],
    queryFn: ({ signal }) => unMerge(asked, { isDry: true, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Undoes a merge, or shows what that would do. */
export function unMerge(
  { object, survivor, changeset, along = [] }: Apart,
  { isDry = false, signal }: { isDry?: boolean; signal?: AbortSignal } = {},
): Promise<UnMergeReply> {
  const path = `/records/${object}/${survivor}/actions/un-merge${isDry ? '?dryRun=true' : ''}`;
  return call<UnMergeReply>('POST', path, {
    body: { ...(changeset === undefined ? {} : { changeset }), along },
    ...(signal ? { signal } : {}),
    ...(isDry ? {} : { idempotencyKey: crypto.randomUUID() }),
  });
}

export type Compared = {
  readonly field: FieldMeta;
  readonly kind: 'differ' | 'gaps' | 'equal';
};

/** The fields with a value anywhere, those that differ first. */
export function compare(object: ObjectMeta, rows: readonly Row[]): Compared[] {
  const all = comparedFields(object).flatMap((field): Compared[] => {
    const values = rows.map((row) => row[field.name]);
    const filled = values.filter((value) => !isEmptyValue(value));
    const distinct = new Set(filled.map((value) => JSON.stringify(value)));
    if (distinct.size === 0) return [];
    if (distinct.size > 1) return [{ field, kind: 'differ' }];
    return [{ field, kind: filled.length < values.length ? 'gaps' : 'equal' }];
  });
  return [
    ...all.filter(({ kind }) => kind === 'differ'),
    ...all.filter(({ kind }) => kind === 'gaps'),
    ...all.filter(({ kind }) => kind === 'equal'),
  ];
}
