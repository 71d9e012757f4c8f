import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { ListRequest } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { both, conditionOfGroup, type Grouping } from '#web/list/grouping.ts';
import { groupsQuery } from '#web/list/list-request.ts';
import { ListFailed } from '#web/list/list-notices.tsx';
import type { ListState } from '#web/list/list-state.ts';
import { useMeasureName } from '#web/list/use-figure.ts';
import { chartTexts } from '#web/texts/chart.ts';
import { Canvas } from './canvas.tsx';
import { ChartTable } from './chart-table.tsx';
import { ChartTools } from './chart-tools.tsx';
import { drawn, formsFor, partsOf, type Part } from './parts.ts';
import { useBrush } from './use-brush.ts';
import { usePartWords } from './use-part-words.ts';
import styles from './chart.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
  readonly grouping: Grouping;
  readonly field: FieldMeta;
};

/** The records of a list as figures by one field: drawn, and as a table that says the same. */
export function Chart({ object, state, request, grouping, field }: Props) {
  const t = useText(chartTexts);
  const { measure } = state;
  const { period, path } = grouping;
  const by = period ? `${path}:${period}` : path;
  const groups = useQuery({
    ...groupsQuery(object.name, request, { by, measure }),
    placeholderData: keepPreviousData,
  });
  const parts = useMemo(
    () => partsOf(groups.data?.groups ?? none, { field, period, measure }),
    [groups.data, field, period, measure],
  );
  const title = useTitle(object, field, measure);
  const drill = useDrill(state, grouping, field);
  const forms = formsFor(period, measure, parts);
  const form = forms.find((one) => one === state.chart) ?? (period ? 'line' : 'bar');

  if (groups.error && !groups.data)
    return <ListFailed error={groups.error} state={state} retry={() => void groups.refetch()} />;
  return (
    <>
      <ChartTools object={object} state={state} grouping={grouping} form={form} forms={forms} />
      <div className={styles['page']} data-stale={groups.isPlaceholderData}>
        {groups.isPending && <Lines count={8} />}
        {groups.data && parts.length === 0 && <Notice title={t('none')} text={t('none.text')} />}
        {parts.length > 0 && (
          <>
            <Drawing {...{ object, field, grouping, measure, parts, form, title, drill }} />
            <ChartTable
              object={object}
              field={field}
              period={period}
              measure={measure}
              parts={parts}
              title={title}
              drill={drill}
            />
            {groups.data?.isCut && <p>{t('cut')}</p>}
          </>
        )}
      </div>
    </>
  );
}

const none = [] as const;

type DrawingProps = Pick<Props, 'object' | 'field' | 'grouping'> & {
  readonly measure: string;
  readonly parts: readonly Part[];
  readonly form: ReturnType<typeof formsFor>[number];
  readonly title: string;
  readonly drill: (part: Part) => void;
};

function Drawing(props: DrawingProps) {
  const { object, field, grouping, measure, parts, form, title, drill } = props;
  const t = useText(chartTexts);
  const brush = useBrush();
  const isNarrow = useIsPhone();
  const { period } = grouping;
  const words = usePartWords({ object, field, period, measure });
  const shown = useMemo(() => drawn(parts, form, measure), [parts, form, measure]);
  const asked = useMemo(
    () => ({
      brush,
      isNarrow,
      short: words.short,
      parts: shown.map((part, index) => {
        const color = part.key === null ? 'grey' : field.options?.[part.key]?.color;
        const isPlain = form !== 'pie' && color === undefined;
        return {
          name: words.name(part),
          value: Number(part.value),
          short: words.short(Number(part.value)),
          full: words.full(part.value),
          color: isPlain ? brush.accent : brush.colorOf(color, index),
        };
      }),
    }),
    [brush, isNarrow, words, shown, field, form],
  );
  const open = (index: number) => {
    const part = shown[index];
    if (part && part.others === 0) drill(part);
  };
  return (
    <div className={styles['canvas']}>
      <Canvas
        form={form}
        asked={asked}
        label={t('described', { title })}
        height={form === 'bar' ? Math.max(120, shown.length * 34 + 40) : 340}
        onPoint={open}
      />
    </div>
  );
}

function useTitle(object: ObjectMeta, field: FieldMeta, measure: string): string {
  const t = useText(chartTexts);
  const label = useLabel();
  const nameOf = useMeasureName(object);
  return t('title', { measure: nameOf(measure), field: label(field.label) });
}

/** Opens the records behind a part as a table with one filter more. */
function useDrill(state: ListState, grouping: Grouping, field: FieldMeta): (part: Part) => void {
  const { change, filter } = state;
  return useCallback(
    ({ key }) =>
      change({
        mode: 'table',
        filter: both(filter ?? undefined, conditionOfGroup(grouping, field, key)),
      }),
    [change, filter, grouping, field],
  );
}
