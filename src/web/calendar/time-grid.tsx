import { useEffect, useRef, type CSSProperties } from 'react';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { AllDayRow } from './all-day-row.tsx';
import { hourHeight, type Column, type GridActs } from './grid.ts';
import { GridColumn } from './grid-column.tsx';
import type { EntryKind } from './kinds.ts';
import { minuteIn } from './placing.ts';
import { useGridDrag } from './use-grid-drag.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './time-grid.module.css';

type Props = {
  readonly columns: readonly Column[];
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly showsOwner: boolean;
  readonly now: string;
  readonly today: string;
  readonly acts: GridActs;
  readonly label: string;
};

/** The number of columns, where the style sheet reads it. */
function columnsOf(count: number): CSSProperties & Record<'--columns', string> {
  return { '--columns': String(count) };
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const firstShown = 7.5;

/** Hours down, days or people across. */
export function TimeGrid(props: Props) {
  const { columns, kinds, showsOwner, now, today, acts, label } = props;
  const t = useText(calendarTexts);
  const { zone, clock } = useCalendarWords();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const ghost = useGridDrag({ body, scroller, columns, acts, zone });
  const minute = minuteIn(zone, now);
  const showsNow = columns.some(({ day }) => day === today);
  // The hour that the clock would lie upon makes room for it.
  const isShown = (hour: number) => hour > 0 && !(showsNow && Math.abs(hour * 60 - minute) < 18);
  useEffect(() => {
    if (!scroller.current) return;
    scroller.current.scrollTop = firstShown * hourHeight;
    // Days without entries hold nothing that could be focused: the hours themselves are scrolled by keys.
    scroller.current.tabIndex = 0;
  }, []);
  return (
    <section ref={scroller} className={styles['scroller']} aria-label={label} data-calendar="hours">
      <div className={styles['grid']} style={columnsOf(columns.length)}>
        <div className={styles['head']}>
          <div className={styles['corner']} />
          {columns.map((column) => (
            <div key={column.key} className={styles['name']} data-today={column.day === today}>
              {column.head}
            </div>
          ))}
        </div>
        <AllDayRow columns={columns} kinds={kinds} showsOwner={showsOwner} acts={acts} />
        <div ref={body} className={styles['body']} style={{ height: 24 * hourHeight }}>
          <div className={styles['hours']} aria-hidden>
            {hours.filter(isShown).map((hour) => (
              <span key={hour} className={styles['hour']} style={{ top: hour * hourHeight }}>
                {clock(hour * 60)}
              </span>
            ))}
            {showsNow && (
              <span className={styles['hour-now']} style={{ top: (minute / 60) * hourHeight }}>
                {clock(minute)}
              </span>
            )}
          </div>
          {columns.map((column, index) => (
            <GridColumn
              key={column.key}
              column={column}
              index={index}
              kinds={kinds}
              showsOwner={showsOwner}
              acts={acts}
              ghost={ghost?.column === index ? ghost : null}
              nowAt={column.day === today ? minute : null}
            />
          ))}
        </div>
      </div>
      {columns.length === 0 && <p className={styles['nobody']}>{t('nobody')}</p>}
    </section>
  );
}
