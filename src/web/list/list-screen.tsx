import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countQuery, listQuery } from '#web/api/queries.ts';
import type { ListRequest, Row } from '#web/api/row.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Page } from '#web/frame/page.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useShortcuts } from '#web/frame/use-shortcuts.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { BulkBar } from './bulk-bar.tsx';
import { useColumns } from './columns.ts';
import { askedFilter } from './conditions.ts';
import { FilterBar } from './filter-bar.tsx';
import { Grid, type Density } from './grid.tsx';
import { ListCards } from './list-cards.tsx';
import { DisplayMenu } from './display-menu.tsx';
import { ImportLink } from './import-link.tsx';
import { ListEmpty, ListFailed } from './list-notices.tsx';
import { ListSearchBox } from './list-search-box.tsx';
import { useListState, type ListState } from './list-state.ts';
import { useSelection } from './selection.ts';
import { ViewTabs } from './view-tabs.tsx';
import styles from './list-screen.module.css';

const SidePanel = lazy(() =>
  import('./side-panel.tsx').then((module) => ({ default: module.SidePanel })),
);

/** A list with its views, filters, rows, bulk acts and side panel. */
export function ListScreen({ object }: { object: ObjectMeta }) {
  const t = useText(listTexts);
  const label = useLabel();
  const word = useWord();
  const state = useListState(object);
  const create = useCreate();
  const mayCreate = object.can.create !== undefined && object.kind !== 'fact';
  useShortcuts(mayCreate ? { n: () => create(object.name) } : {});
  const [density, setDensity] = useDensity();

  const acts = (
    <>
      {object.can.import && <ImportLink object={object} />}
      <DisplayMenu object={object} state={state} density={density} onDensity={setDensity} />
      {mayCreate && (
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => create(object.name)}>
          {t('empty.create', { object: word(object.label.one) })}
        </Button>
      )}
    </>
  );
  return (
    <Page title={label(object.label.many)} acts={acts} fills>
      <ViewTabs object={object} state={state} />
      <ListTools object={object} state={state} />
      <ListRows object={object} state={state} density={density} />
    </Page>
  );
}

function ListTools({ object, state }: { object: ObjectMeta; state: ListState }) {
  return (
    <div className={styles['tools']}>
      <FilterBar
        object={object}
        filter={state.filter}
        onChange={(filter) => state.change({ filter })}
      />
      <ListSearchBox
        words={state.search}
        onChange={(search) => state.change({ search: search || undefined }, { replace: true })}
      />
      <Count object={object} state={state} />
    </div>
  );
}

function Count({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const format = useFormat();
  const { data } = useQuery({
    ...countQuery(object.name, requestOf(object, state)),
    placeholderData: keepPreviousData,
  });
  if (!data) return <span className={styles['count']} />;
  return (
    <span className={styles['count']} role="status">
      {t(data.isExact ? 'count' : 'count.about', {
        count: data.count,
        shown: format.number(data.count),
      })}
    </span>
  );
}

type RowsProps = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly density: Density;
};

function ListRows({ object, state, density }: RowsProps) {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const columns = useColumns(object, state.columns);
  const request = useMemo(() => requestOf(object, state), [object, state]);
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

function requestOf(object: ObjectMeta, state: ListState): ListRequest {
  const filter = askedFilter(state.filter);
  return {
    fields: [...new Set([object.title, ...state.columns])],
    sort: state.sort,
    ...(filter ? { filter } : {}),
    ...(state.search ? { search: state.search } : {}),
  };
}

function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    readPreference('density', ['comfortable', 'compact'], 'comfortable'),
  );
  const choose = (next: Density) => {
    writePreference('density', next);
    setDensity(next);
  };
  return [density, choose];
}
