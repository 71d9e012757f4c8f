import { lazy, Suspense, useCallback, useMemo } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Layout } from '#model/view-settings.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import type { Density } from './grid.tsx';
import { BoardTools } from './grouping-tools.tsx';
import { boardFields, chartFields, chartGrouping, firstGrouping } from './grouping.ts';
import { groupFieldOf } from './groups/group-menu.tsx';
import { requestOf } from './list-request.ts';
import type { ListState } from './list-state.ts';
import { ListTable } from './list-table.tsx';
import { knownMeasure } from './measures.ts';
import { calendarFields } from './modes/day-items.ts';
import styles from './list-screen.module.css';

const Board = lazy(() =>
  import('#web/board/board.tsx').then((module) => ({ default: module.Board })),
);

const Chart = lazy(() =>
  import('#web/chart/chart.tsx').then((module) => ({ default: module.Chart })),
);

const ListCalendar = lazy(() =>
  import('./modes/list-calendar.tsx').then((module) => ({ default: module.ListCalendar })),
);

const GroupedTable = lazy(() =>
  import('./groups/grouped-table.tsx').then((module) => ({ default: module.GroupedTable })),
);

const SidePanel = lazy(() =>
  import('./side-panel.tsx').then((module) => ({ default: module.SidePanel })),
);

/** The ways in which the records of an object can be shown. */
export function modesOf(object: ObjectMeta): readonly Layout[] {
  return [
    'table',
    ...(boardFields(object).length > 0 ? (['board'] as const) : []),
    ...(calendarFields(object).length > 0 ? (['calendar'] as const) : []),
    ...(chartFields(object).length > 0 ? (['chart'] as const) : []),
  ];
}

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly density: Density;
};

/** The records of a list as its mode shows them. */
export function ListContent({ object, state, density }: Props) {
  const meta = useMeta();
  const isPhone = useIsPhone();
  const request = useMemo(() => requestOf(meta, object, state), [meta, object, state]);
  const mode = modesOf(object).includes(state.mode) ? state.mode : 'table';
  if (mode === 'board') return <BoardMode object={object} state={state} request={request} />;
  if (mode === 'calendar') return <CalendarMode object={object} state={state} request={request} />;
  if (mode === 'chart') return <ChartMode object={object} state={state} request={request} />;
  const field = groupFieldOf(object, state.group);
  const table = { object, state, request, density };
  // A phone shows cards, of which few fit: heads among them would leave no room.
  if (isPhone || !field) return <ListTable {...table} />;
  return (
    <Suspense fallback={<Lines count={8} />}>
      <GroupedTable key={field.name} {...table} field={field} />
    </Suspense>
  );
}

type ModeProps = Pick<Props, 'object' | 'state'> & {
  readonly request: ReturnType<typeof requestOf>;
};

function BoardMode({ object, state, request }: ModeProps) {
  const isPhone = useIsPhone();
  const fields = boardFields(object);
  const by = fields.find(({ name }) => name === state.group)?.name ?? firstGrouping(object);
  const measure = knownMeasure(object, state.measure);
  return (
    <>
      <BoardTools object={object} state={state} by={by} />
      <div className={styles['rows']}>
        <Suspense fallback={<Lines count={6} />}>
          <Board object={object} state={{ ...state, measure }} request={request} by={by ?? ''} />
        </Suspense>
        {!isPhone && <Opened object={object} state={state} />}
      </div>
    </>
  );
}

function CalendarMode({ object, state, request }: ModeProps) {
  return (
    <div className={styles['rows']}>
      <Suspense fallback={<Lines count={8} />}>
        <ListCalendar object={object} state={state} request={request} />
      </Suspense>
      <Opened object={object} state={state} />
    </div>
  );
}

// Beside a board or a calendar there is no list to walk.
function Opened({ object, state: { open, change } }: Pick<Props, 'object' | 'state'>) {
  const move = useCallback((id: string) => change({ open: id }, { replace: true }), [change]);
  return (
    <Suspense>
      {open && (
        <SidePanel
          object={object}
          id={open}
          rows={none}
          onMove={move}
          onClose={() => change({ open: undefined })}
        />
      )}
    </Suspense>
  );
}

function ChartMode({ object, state, request }: ModeProps) {
  const grouping = useMemo(() => chartGrouping(object, state.group), [object, state.group]);
  const field = object.fields.find(({ name }) => name === grouping.path);
  const measure = knownMeasure(object, state.measure);
  if (!field) return null;
  return (
    <Suspense fallback={<Lines count={8} />}>
      <Chart
        object={object}
        state={{ ...state, measure }}
        request={request}
        grouping={grouping}
        field={field}
      />
    </Suspense>
  );
}

const none = [] as const;
