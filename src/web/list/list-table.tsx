import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest, Row } from '#web/api/row.ts';
import { useColumns } from './columns.ts';
import type { Density } from './grid.tsx';
import { ListFailed } from './list-notices.tsx';
import type { ListState } from './list-state.ts';
import { TableBody } from './table-body.tsx';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
  readonly density: Density;
};

/** The records of a list as rows, one page after the other. */
export function ListTable({ object, state, request, density }: Props) {
  const columns = useColumns(object, state.columns);
  const list = useInfiniteQuery({
    ...listQuery(object.name, request),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? none, [list.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);

  if (list.error && !list.data)
    return <ListFailed error={list.error} state={state} retry={() => void list.refetch()} />;
  return (
    <TableBody
      object={object}
      state={state}
      request={request}
      density={density}
      columns={columns}
      rows={rows}
      isLoading={list.isPending}
      isStale={list.isPlaceholderData}
      hasMore={hasNextPage}
      onMore={more}
    />
  );
}

const none: readonly Row[] = [];
