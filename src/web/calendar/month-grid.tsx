import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { daysBetween } from '#kit/day.ts';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { barsOf, hiddenOf } from './bars.ts';
import type { DayMark } from './calendar-query.ts';
import { DayHead } from './day-head.tsx';
import { useCalendarWords } from './use-words.ts';
import { usePointerDrag } from './use-pointer-drag.ts';
import styles from './month-grid.module.css';

/** Something over one day or several, as a month draws it. */
export type MonthItem = {
  readonly key: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly canMove: boolean;
};

type Props<Item extends MonthItem> = {
  /** Whole weeks. */
  readonly days: readonly string[];
  /** The first day of the month; the other days stand back. */
  readonly month: string;
  readonly today: string;
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly items: readonly Item[];
  readonly label: string;
  /** How many things of a day were not sent at all. */
  readonly further?: ReadonlyMap<string, number>;
  readonly draw: (item: Item) => ReactNode;
  readonly onMove: (item: Item, days: number) => void;
  readonly onMore: (day: string) => void;
  readonly onPick?: (fromDay: string, toDay: string) => void;
};

type Drag<Item> = { readonly item: Item | null; readonly from: string; readonly to: string };

const lines = 4;

/** Weeks under each other with what stands on their days; things are drawn to another day. */
export function MonthGrid<Item extends MonthItem>(props: Props<Item>) {
  const { days, today, month, marks, items, label } = props;
  const words = useCalendarWords();
  const box = useRef<HTMLDivElement>(null);
  const drag = useMonthDrag(box, props);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(week * 7, week * 7 + 7),
  );
  return (
    <section className={styles['month']} aria-label={label} data-calendar="month">
      <div className={styles['weekdays']} aria-hidden>
        {days.slice(0, 7).map((day) => (
          <span key={day}>{words.weekday(day)}</span>
        ))}
      </div>
      <div ref={box} className={styles['weeks']}>
        {weeks.map((week) => (
          <Week key={week[0]} {...props} days={week} items={items} drag={drag}>
            {week.map((day) => (
              <DayHead
                key={day}
                day={day}
                isToday={day === today}
                isOutside={day.slice(0, 7) !== month.slice(0, 7)}
                mark={marks.get(day)}
                onOpen={props.onMore}
              />
            ))}
          </Week>
        ))}
      </div>
    </section>
  );
}

type WeekProps<Item extends MonthItem> = Props<Item> & {
  readonly drag: Drag<Item> | null;
  readonly children: readonly ReactNode[];
};

function Week<Item extends MonthItem>(props: WeekProps<Item>) {
  const { days, items, draw, drag, children, further, onMore, marks } = props;
  const t = useText(calendarTexts);
  const bars = barsOf(days, items);
  const hidden = hiddenOf(days, bars, lines);
  const [first, last] = drag ? [drag.from, drag.to].toSorted() : ['', ''];
  return (
    <div className={styles['week']}>
      {days.map((day, column) => {
        const more = (hidden[column] ?? 0) + (further?.get(day) ?? 0);
        const isAimed = drag?.item
          ? day === drag.to
          : drag !== null && (first ?? '') <= day && day <= (last ?? '');
        return (
          <div
            key={day}
            className={styles['day']}
            style={{ gridColumn: column + 1 }}
            data-day={day}
            data-outside={day.slice(0, 7) !== props.month.slice(0, 7)}
            data-off={marks.get(day)?.kind === 'holiday'}
            data-aimed={isAimed}
          >
            {children[column]}
            {more > 0 && (
              <button type="button" className={styles['more']} onClick={() => onMore(day)}>
                {t('more', { count: more })}
              </button>
            )}
          </div>
        );
      })}
      {bars
        .filter(({ line }) => line < lines)
        .map(({ of: item, column, span, line, isCutBefore, isCutAfter }) => (
          <div
            key={item.key}
            className={styles['item']}
            data-item={item.key}
            data-before={isCutBefore}
            data-after={isCutAfter}
            data-held={drag?.item?.key === item.key}
            style={{ gridColumn: `${column + 1} / span ${span}`, gridRow: line + 2 }}
          >
            {draw(item)}
          </div>
        ))}
    </div>
  );
}

function useMonthDrag<Item extends MonthItem>(
  box: RefObject<HTMLDivElement | null>,
  { items, onMove, onPick }: Props<Item>,
): Drag<Item> | null {
  const [drag, setDrag] = useState<Drag<Item> | null>(null);
  usePointerDrag<Drag<Item>>(box, {
    grab: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const from = dayAt(event);
      const key = target?.closest<HTMLElement>('[data-item]')?.dataset['item'];
      if (!from) return null;
      if (key === undefined)
        return onPick && !target?.closest('button, a') ? { item: null, from, to: from } : null;
      const item = items.find((one) => one.key === key);
      return item?.canMove ? { item, from, to: from } : null;
    },
    move: (grabbed, event) => setDrag({ ...grabbed, to: dayAt(event) ?? grabbed.from }),
    drop: ({ item, from }, event) => {
      setDrag(null);
      const to = dayAt(event) ?? from;
      const [first = from, last = to] = [from, to].toSorted();
      if (!item) onPick?.(first, last);
      else if (to !== from) onMove(item, daysBetween(from, to));
    },
    cancel: () => setDrag(null),
    tap: (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const day = dayAt(event);
      if (day && !target?.closest('button, a, [data-item]')) onPick?.(day, day);
    },
  });
  return drag;
}

// Bars lie over the days, so the day is what lies under all of them.
function dayAt(event: MouseEvent): string | null {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  const day = under.find((one) => one instanceof HTMLElement && one.dataset['day'] !== undefined);
  return day instanceof HTMLElement ? (day.dataset['day'] ?? null) : null;
}
