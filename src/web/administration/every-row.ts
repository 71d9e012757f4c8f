import { queryOptions } from '@tanstack/react-query';
import { listRows } from '#web/api/queries.ts';
import type { ListRequest, Row } from '#web/api/row.ts';

// What is set up by hand is a few hundred rows; beyond this a page of settings is the wrong place.
const most = 2000;

/** All records of an object whose number stays small, such as units and roles. */
export function everyRowQuery(object: string, request: Omit<ListRequest, 'limit'>) {
  return queryOptions({
    queryKey: ['records', object, 'every', request],
    queryFn: ({ signal }) => everyRow(object, request, signal),
  });
}

async function everyRow(
  object: string,
  request: Omit<ListRequest, 'limit'>,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null && rows.length < most) {
    const page: Awaited<ReturnType<typeof listRows>> = await listRows(
      object,
      { ...request, limit: 200, cursor },
      signal,
    );
    rows.push(...page.items);
    cursor = page.next;
  }
  return rows;
}
