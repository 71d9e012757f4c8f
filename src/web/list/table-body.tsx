import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { ListRequest, Row } from '#web/api/row.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Column } from './columns.ts';
import { Grid, type Density, type GridLines } from './grid.tsx';
import { ListCards } from './list-cards.tsx';
import { ListEmpty } from './list-notices.tsx';
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
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  readonly isStale: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
  readonly grouped?: GridLines;
};

/** The rows that were read, on a phone as cards, with the side panel and what can be done to many. */
export function TableBody(props: Props) {
  const { object, state, request, columns, rows, isStale } = props;
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const selection = useSelection(useMemo(() => rows.map((row) => row.id), [rows]));
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
  const { isLoading, hasMore, onMore, density, grouped } = props;
  const empty = <ListEmpty object={object} state={state} />;
  const shared = { object, columns, rows, isLoading, hasMore, onMore, empty };
  return (
    <div className={styles['rows']} data-stale={isStale}>
      {isPhone ? (
        <ListCards {...shared} onPage={page} />
      ) : (
        <Grid
          {...shared}
          {...(grouped ? { grouped } : {})}
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
