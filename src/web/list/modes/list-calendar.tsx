import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { addDays, addMonths, startOfPeriod } from '#kit/day.ts';
import { dayIn } from '#kit/instant.ts';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import type { ListRequest } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { MonthGrid } from '#web/calendar/month-grid.tsx';
import { useCalendarWords } from '#web/calendar/use-words.ts';
import { listDays, weeksOfMonth, weekStartIn } from '#web/calendar/views.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { both, conditionOfGroup } from '#web/list/grouping.ts';
import { groupsQuery } from '#web/list/list-request.ts';
import type { ListState } from '#web/list/list-state.ts';
import { useMayEdit } from '#web/record/may-edit.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useEdit } from '#web/save/use-edit.ts';
import { useSave } from '#web/save/use-save.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { listCalendarTexts } from '#web/texts/list-calendar.ts';
import {
  calendarField,
  calendarFields,
  endOf,
  itemOf,
  movedValue,
  type DayItem,
} from './day-items.ts';
import { DayItemLine } from './day-item-line.tsx';
import styles from './list-calendar.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly state: ListState;
  readonly request: ListRequest;
};

// Beyond these a month says how many more a day has, and the table shows them.
const most = 200;

/** The records of a list on the days of a month; drawn to another day where their day may be changed. */
export function ListCalendar({ object, state, request }: Props) {
  const t = useText(listCalendarTexts);
  const { workspace } = useMeta();
  const words = useCalendarWords();
  const today = useToday();
  const edit = useEdit();
  const save = useSave();
  const toast = useToast();
  const [month, setMonth] = useState(() => startOfPeriod(today, 'month'));
  const field = calendarField(object, state.day);
  const days = listDays(weeksOfMonth(month, weekStartIn(workspace.region)));
  const [first = month, last = month] = [days[0], days.at(-1)];
  const within = conditionOfGroup({ path: field.name, period: 'day' }, field, first);
  const shown = { ...within, value: [first, last] };
  const filter = both(request.filter, shown);
  const endName = endOf(object, field);
  const fields = [...new Set([...request.fields, field.name, ...(endName ? [endName] : [])])];
  const list = useInfiniteQuery(
    listQuery(object.name, { ...request, fields, filter, sort: [field.name], limit: most }),
  );
  const isCut = list.hasNextPage;
  const counts = useQuery({
    ...groupsQuery(
      object.name,
      { filter, ...(request.search ? { search: request.search } : {}) },
      { by: `${field.name}:day`, measure: 'count' },
    ),
    enabled: isCut,
  });
  const rows = list.data?.pages[0]?.items ?? [];
  const mayEdit = useMayEdit(object, noRow);
  const items = rows.flatMap((row) => itemOf(row, field, words.zone, mayEdit(field)) ?? []);
  const further = new Map(
    (isCut ? (counts.data?.groups ?? []) : []).map(({ key, count }) => [
      key ?? '',
      count - items.filter(({ fromDay }) => fromDay === key).length,
    ]),
  );
  const move = (item: DayItem, by: number) => {
    const was = readText(item.row[field.name]);
    if (was === null) return;
    const { id, version } = item.row;
    const value = movedValue(was, by, words.zone);
    const end = readText(item.row[endName ?? '']);
    if (endName === null || end === null)
      return edit({ object: object.name, id, field, was, value });
    const values = { [field.name]: value, [endName]: movedValue(end, by, words.zone) };
    return save.mutate(
      {
        changes: [{ op: 'update', object: object.name, id, version, values }],
        said: t('moved', { day: words.monthDay(dayIn(words.zone, value)) }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  };
  const showDay = (day: string) => {
    const of = conditionOfGroup({ path: field.name, period: 'day' }, field, day);
    state.change({ mode: 'table', filter: both(state.filter ?? undefined, of) });
  };
  return (
    <div className={styles['calendar']}>
      <MonthBar
        object={object}
        state={state}
        day={field.name}
        month={month}
        onMonth={(day) => setMonth(startOfPeriod(day, 'month'))}
      />
      {list.error && <p role="alert">{list.error.message}</p>}
      {isCut && (
        <p className={styles['cut']} role="status">
          {t('cut', { count: most })}
        </p>
      )}
      {list.isPending ? (
        <Lines count={8} />
      ) : (
        <MonthGrid<DayItem>
          days={days}
          month={month}
          today={today}
          marks={noMarks}
          items={items}
          further={further}
          label={words.month(month)}
          draw={(item) => (
            <DayItemLine
              object={object}
              item={item}
              zone={words.zone}
              onOpen={() => state.change({ open: item.row.id })}
              onMove={(by) => move(item, by)}
            />
          )}
          onMove={move}
          onMore={showDay}
        />
      )}
    </div>
  );
}

const noMarks = new Map();
const noRow = { id: '', version: 0 };

type BarProps = Pick<Props, 'object' | 'state'> & {
  readonly day: string;
  readonly month: string;
  readonly onMonth: (day: string) => void;
};

function MonthBar({ object, state, day, month, onMonth }: BarProps) {
  const t = useText(listCalendarTexts);
  const c = useText(calendarTexts);
  const label = useLabel();
  const words = useCalendarWords();
  const today = useToday();
  return (
    <div className={styles['bar']}>
      <Button size="small" onClick={() => onMonth(today)}>
        {c('today')}
      </Button>
      <Button
        size="small"
        type="text"
        icon={<ChevronLeft size={16} aria-hidden />}
        aria-label={c('small.back')}
        onClick={() => onMonth(addMonths(month, -1))}
      />
      <Button
        size="small"
        type="text"
        icon={<ChevronRight size={16} aria-hidden />}
        aria-label={c('small.on')}
        onClick={() => onMonth(addDays(month, 31))}
      />
      <h2 className={styles['month']} aria-live="polite">
        {words.month(month)}
      </h2>
      <Select
        size="small"
        aria-label={t('by')}
        prefix={t('by')}
        value={day}
        onChange={(name) => state.change({ day: name })}
        options={calendarFields(object).map((field) => ({
          value: field.name,
          label: label(field.label),
        }))}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
