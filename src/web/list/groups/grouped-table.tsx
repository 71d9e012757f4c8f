import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { ListRequest } from '#web/api/row.ts';
import { useText } from '#web/language/language.ts';
import { groupTexts } from '#web/texts/groups.ts';
import { useColumns, type Column } from '../columns.ts';
import type { Density, GridLines } from '../grid.tsx';
import { both, conditionOfGroup, figureFields } from '../grouping.ts';
import { ListFailed } from '../list-notices.tsx';
import type { ListState } from '../list-state.ts';
import { TableBody } from '../table-body.tsx';
import { useGroupName } from '../use-group-name.tsx';
import { GroupHead } from './group-head.tsx';
import { GroupRows } from './group-rows.tsx';
import type { GroupOfList } from './group-of-list.ts';
import { groupSumsQuery } from './groups-query.ts';
import { linesOf, pageOfGroup, placesOf } from './lines.ts';
import { useParts } from './use-parts.ts';
import styles from './groups.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
  readonly density: Density;
  readonly field: FieldMeta;
};

/** The records of a list under heads, one for each value of a field; a group reads its rows when they come into sight. */
export function GroupedTable({ object, state, request, density, field }: Props) {
  const t = useText(groupTexts);
  const columns = useColumns(object, state.columns);
  const sums = useMemo(() => summedPaths(object, columns), [object, columns]);
  const asked = useQuery({
    ...groupSumsQuery(object.name, request, { field, sums }),
    placeholderData: keepPreviousData,
  });
  const groups = asked.data?.groups ?? none;
  const folded = useMemo(() => new Set(state.folded), [state.folded]);
  const { parts, wanted, onPart, want } = useParts();
  const { lines, rows } = useMemo(() => linesOf(groups, parts, folded), [groups, parts, folded]);
  const heads = useHeads({ field, columns, state });
  const onShown = useCallback(
    (first: number, last: number) => want(lines, first, last),
    [want, lines],
  );
  const grouped = useMemo(
    (): GridLines => ({ lines, places: placesOf(lines), head: heads, onShown }),
    [lines, heads, onShown],
  );
  if (asked.error && !asked.data)
    return <ListFailed error={asked.error} state={state} retry={() => void asked.refetch()} />;
  return (
    <>
      {asked.data?.isCut && <p className={styles['note']}>{t('cut')}</p>}
      {groups
        .filter(({ id }) => wanted.has(id) && !folded.has(id))
        .map(({ id, key }) => (
          <GroupRows
            key={id}
            object={object.name}
            id={id}
            request={requestOfGroup(request, field, key)}
            onPart={onPart}
          />
        ))}
      <TableBody
        object={object}
        state={state}
        request={request}
        density={density}
        columns={columns}
        rows={rows}
        isLoading={asked.isPending}
        isStale={asked.isPlaceholderData}
        hasMore={false}
        onMore={nothing}
        grouped={grouped}
      />
    </>
  );
}

const none: readonly GroupOfList[] = [];
const nothing = () => undefined;

function useHeads({
  field,
  columns,
  state: { folded, change },
}: {
  readonly field: FieldMeta;
  readonly columns: readonly Column[];
  readonly state: Pick<ListState, 'folded' | 'change'>;
}): GridLines['head'] {
  const { mark } = useGroupName(field);
  return useCallback(
    ({ group, isOpen }, place) => (
      <GroupHead
        key={`group-${group.id}`}
        group={group}
        mark={mark(group)}
        isOpen={isOpen}
        columns={columns}
        onFold={() => change({ folded: toggled(folded, group.id) }, { replace: true })}
        place={place}
      />
    ),
    [mark, columns, folded, change],
  );
}

// Percents are not summed up, and figures of linked records would count once for every row.
function summedPaths(object: ObjectMeta, columns: readonly Column[]): string[] {
  const figures = new Set(
    figureFields(object).flatMap(({ name, valueKind }) => (valueKind === 'percent' ? [] : [name])),
  );
  return columns.map(({ path }) => path).filter((path) => figures.has(path));
}

function requestOfGroup(request: ListRequest, field: FieldMeta, key: string | null): ListRequest {
  const condition = conditionOfGroup({ path: field.name, period: null }, field, key);
  return { ...request, limit: pageOfGroup, filter: both(request.filter, condition) };
}

function toggled(folded: readonly string[], id: string): string[] {
  return folded.includes(id) ? folded.filter((one) => one !== id) : [...folded, id];
}
