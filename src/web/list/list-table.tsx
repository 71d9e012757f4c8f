import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest, Row } from '#web/api/row.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useColumns } from './columns.ts';
import { Grid, type Density } from './grid.tsx';
import { ListCards } from './list-cards.tsx';
import { ListEmpty, ListFailed } from './list-notices.tsx';
import type { ListState } from './list-state.ts';
import { useSelection } from './selection.ts';
import styles from './list-screen.module.css';

const SidePanel = lazy(() =>
  import('./side-panel.tsx').then((module) => ({ default: module.SidePanel })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
  readonly density: Density;
};

/** The records of a list as rows, on a phone as cards, with the side panel and what can be done to many. */
export function ListTable({ object, state, request, density }: Props) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const columns = useColumns(object, state.columns);
  const list = useInfiniteQuery({
    ...listQuery(object.name, request),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? none, [list.data]);
  const selection = useSelection(useMemo(() => rows.map((row) => row.id), [rows]));

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const { change } = state;
  const open = useCallback(
    (id: string) => change({ open: id }, { replace: state.open !== null }),
    [change, state.open],
  );
  const page = useCallback(
    (id: string) =>
      void navigate({ to: '/records/$object/$id', params: { object: object.name, id } }),
    [navigate, object],
  );

  if (list.error && !list.data)
    return <ListFailed error={list.error} state={state} retry={() => void list.refetch()} />;
  const empty = <ListEmpty object={object} state={state} />;
  const shared = {
    object,
    columns,
    rows,
    isLoading: list.isPending,
    hasMore: hasNextPage,
    onMore: more,
    empty,
  };
  return (
    <div className={styles['rows']} data-stale={list.isPlaceholderData}>
      {isPhone ? (
        <ListCards {...shared} onPage={page} />
      ) : (
        <Grid
          {...shared}
          sort={state.sort}
          onSort={(sort) => change({ sort })}
          onReorder={(paths) => change({ columns: paths }, { replace: true })}
          selection={selection}
          density={density}
          opened={state.open}
          onOpen={open}
          onPage={page}
        />
      )}
      {selection.ids.size > 0 && (
        <BulkBar object={object} request={request} selection={selection} />
      )}
      <Suspense>
        {state.open && !isPhone && (
          <SidePanel
            object={object}
            id={state.open}
            rows={rows}
            onMove={open}
            onClose={() => change({ open: undefined })}
          />
        )}
      </Suspense>
    </div>
  );
}

const none: readonly Row[] = [];
