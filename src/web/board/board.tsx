import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { isEditable } from '#web/kinds/registry.ts';
import { useText } from '#web/language/language.ts';
import { useColumns } from '#web/list/columns.ts';
import { boardFields, both, conditionOfGroup } from '#web/list/grouping.ts';
import { groupsQuery } from '#web/list/list-request.ts';
import { ListFailed } from '#web/list/list-notices.tsx';
import type { ListState } from '#web/list/list-state.ts';
import { useFigure } from '#web/list/use-figure.ts';
import { useGroupName } from '#web/list/use-group-name.tsx';
import { useStageColumns } from '#web/selling/use-stage-columns.ts';
import { boardTexts } from '#web/texts/board.ts';
import type { CardContext } from './card.tsx';
import { Column } from './column.tsx';
import { columnsOfBoard, mostColumns, type BoardColumn } from './columns-of-board.ts';
import { Dragging } from './dragging.tsx';
import { useMove, type RefusedMove } from './use-move.ts';
import { useOneColumn } from './use-one-column.ts';
import styles from './board.module.css';

const MoveRefused = lazy(() =>
  import('#web/selling/move-refused.tsx').then((module) => ({ default: module.MoveRefused })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
  /** The path whose values make the columns. */
  readonly by: string;
};

/** The records of a list in columns, one for each value of a field; a card dropped on another column gets its value. */
export function Board({ object, state, request, by }: Props) {
  const t = useText(boardTexts);
  const field = boardFields(object).find(({ name }) => name === by);
  if (!field) return <Notice title={t('no-field')} />;
  return <Columns key={field.name} object={object} state={state} request={request} field={field} />;
}

// Cards are few at a time, so that a board of many columns stays light.
const pageOfColumn = 20;

type ColumnsProps = Omit<Props, 'by'> & { readonly field: FieldMeta };

function Columns({ object, state, request, field }: ColumnsProps) {
  const t = useText(boardTexts);
  const isPhone = useIsPhone();
  const asked = groupsQuery(object.name, request, { by: field.name, measure: state.measure });
  const groups = useQuery({ ...asked, placeholderData: keepPreviousData });
  const stagesOf = useStageColumns(field);
  const columns = useMemo(
    () => columnsOfBoard(field, groups.data?.groups ?? [], stagesOf(groups.data?.groups ?? [])),
    [field, groups.data, stagesOf],
  );
  const nameOf = useGroupName(field);
  const [refused, setRefused] = useState<RefusedMove | null>(null);
  const figureOf = useFigure(object, state.measure);
  const [shown, choose] = useOneColumn(columns);
  const requestOf = useColumnRequest(request, field);
  const groupsKey = asked.queryKey;
  const onRefused = field.target === 'stage' ? setRefused : null;
  const context = useCards({ object, state, field, columns, requestOf, groupsKey, onRefused });

  if (groups.error && !groups.data)
    return <ListFailed error={groups.error} state={state} retry={() => void groups.refetch()} />;
  if (groups.isPending) return <Lines count={6} />;
  const column = (one: BoardColumn, canFold: boolean) => (
    <Column
      key={one.id}
      column={one}
      name={nameOf.words(one)}
      mark={nameOf.mark(one)}
      figure={figureOf(one.figure)}
      request={requestOf(one)}
      isFolded={canFold && state.folded.includes(one.id)}
      onFold={() => state.change({ folded: toggled(state.folded, one.id) }, { replace: true })}
      context={context}
    />
  );
  const isCut = field.options === undefined && columns.length > mostColumns;
  const held = (
    <Suspense>{refused && <MoveRefused {...refused} onClose={() => setRefused(null)} />}</Suspense>
  );
  if (isPhone)
    return (
      <div className={styles['single']}>
        <div className={styles['choice']}>
          <Segmented
            aria-label={t('choose')}
            value={shown?.id ?? ''}
            onChange={choose}
            options={columns.map((one) => ({
              value: one.id,
              label: `${nameOf.words(one)} ${one.count}`,
            }))}
          />
        </div>
        {shown && column(shown, false)}
        {held}
      </div>
    );
  return (
    <Dragging context={context} columns={columns} nameOf={nameOf.words}>
      <div className={styles['board']} data-stale={groups.isPlaceholderData}>
        {columns.map((one) => column(one, true))}
        {isCut && <p className={styles['note']}>{t('cut', { count: mostColumns })}</p>}
      </div>
      {held}
    </Dragging>
  );
}

type RequestOf = (column: BoardColumn) => ListRequest;

function useColumnRequest(request: ListRequest, field: FieldMeta): RequestOf {
  return useCallback(
    ({ key }) => ({
      ...request,
      limit: pageOfColumn,
      filter: both(
        request.filter,
        conditionOfGroup({ path: field.name, period: null }, field, key),
      ),
    }),
    [request, field],
  );
}

type Cards = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly field: FieldMeta;
  readonly columns: readonly BoardColumn[];
  readonly requestOf: RequestOf;
  readonly groupsKey: readonly unknown[];
  readonly onRefused: ((refused: RefusedMove) => void) | null;
};

/** What the cards know: their fields, where they may go, and what is being moved. */
function useCards(cards: Cards): CardContext {
  const { object, state, field, columns, requestOf, groupsKey, onRefused } = cards;
  const shown = useColumns(object, state.columns);
  const { words } = useGroupName(field);
  const keys = useMemo(
    () => ({
      groups: groupsKey,
      of: (column: BoardColumn) => listQuery(object.name, requestOf(column)).queryKey,
    }),
    [groupsKey, object.name, requestOf],
  );
  const { move, moving } = useMove(object, field, { keys, onRefused });
  const mayMove = object.can.edit !== undefined && isEditable(field);
  const targets = useMemo(
    () => (mayMove ? columns.map((column) => ({ column, name: words(column) })) : null),
    [mayMove, columns, words],
  );
  return {
    object,
    columns: shown.filter(({ path }) => path !== field.name),
    targets: mayMove ? (targets ?? []).filter(({ column }) => mayTake(field, column)) : null,
    moving,
    onOpen: (id) => state.change({ open: id }, { replace: state.open !== null }),
    onMove: (row, from, to) => void move({ row, from, to, name: words(to) }),
  };
}

// A required field is never emptied, and a record that one may not see is no place to put anything.
function mayTake(field: FieldMeta, { key, title }: BoardColumn): boolean {
  if (key === null) return !field.required;
  return field.target === undefined || title !== null;
}

function toggled(folded: readonly string[], id: string): string[] {
  return folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id];
}
