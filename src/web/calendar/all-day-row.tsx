import { useRef } from 'react';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { barsOf } from './bars.ts';
import { EntryBlock } from './entry-block.tsx';
import type { EntryKind } from './kinds.ts';
import { placed } from './placing.ts';
import type { Column, GridActs } from './grid.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './time-grid.module.css';

type Props = {
  readonly columns: readonly Column[];
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly showsOwner: boolean;
  readonly acts: GridActs;
};

const lineHeight = 24;

/** What lasts whole days, over the hours. */
export function AllDayRow({ columns, kinds, showsOwner, acts }: Props) {
  const t = useText(calendarTexts);
  const { zone } = useCalendarWords();
  const row = useRef<HTMLElement>(null);
  const bars = useBars(columns);
  const entries = bars.map(({ of: { entry } }) => entry);
  const ghost = useBarDrag({ row, columns, entries, acts, zone });
  const heldAt = bars.find(({ of: { entry } }) => entry.key === ghost?.entry?.key);
  const lines = Math.max(1, ...bars.map(({ line }) => line + 1));
  return (
    <section
      ref={row}
      className={styles['whole']}
      aria-label={t('all-day')}
      style={{ height: lines * lineHeight + 6 }}
    >
      <span className={styles['whole-name']} aria-hidden>
        {t('all-day')}
      </span>
      {columns.map(({ key }, index) => (
        <div
          key={key}
          className={styles['whole-day']}
          style={{ gridColumn: index + 2 }}
          data-whole-day={index}
        />
      ))}
      {bars.map(({ of: { entry }, column, span, line, isCutBefore, isCutAfter }) => (
        <div
          key={`${entry.key}/${column}`}
          className={styles['bar']}
          data-before={isCutBefore}
          data-after={isCutAfter}
          data-held={ghost?.entry?.key === entry.key}
          style={{
            gridColumn: `${column + 2} / span ${span}`,
            top: line * lineHeight + 2,
            height: lineHeight - 2,
          }}
        >
          <EntryBlock
            entry={entry}
            kind={kinds.get(entry.kind)}
            shape="bar"
            showsOwner={showsOwner}
            onOpen={acts.onOpen}
            onKey={acts.onKey}
          />
          {acts.canMove(entry) && entry.allDay && !isCutAfter && !isByPerson(columns) && (
            <span className={styles['bar-grip']} data-bar-grip={entry.key} aria-hidden />
          )}
        </div>
      ))}
      {ghost && (
        <div
          className={`${styles['bar']} ${styles['bar-ghost']}`}
          style={{
            gridColumn: `${ghost.from + 2} / span ${ghost.to - ghost.from + 1}`,
            top: (heldAt?.line ?? 0) * lineHeight + 2,
            height: lineHeight - 2,
          }}
        >
          {ghost.entry?.subject}
        </div>
      )}
    </section>
  );
}

function useBars(columns: readonly Column[]) {
  const { zone } = useCalendarWords();
  const places = columns.map((_, index) => String(index).padStart(4, '0'));
  if (isByPerson(columns)) {
    const things = columns.flatMap(({ entries, day }, index) =>
      entries
        .filter((entry) => isWholeOn(entry, day, zone))
        .map((entry) => ({ entry, fromDay: places[index] ?? '', toDay: places[index] ?? '' })),
    );
    return barsOf(places, things);
  }
  const entries = new Map(columns.flatMap((column) => column.entries.map((one) => [one.key, one])));
  const things = [...entries.values()].flatMap((entry) => {
    const { isWhole, fromDay, toDay } = placed(entry, zone);
    return isWhole ? [{ entry, fromDay, toDay }] : [];
  });
  return barsOf(
    columns.map(({ day }) => day),
    things,
  );
}

function isByPerson(columns: readonly Column[]): boolean {
  return columns.some(({ person }) => person !== null);
}

function isWholeOn(entry: Parameters<typeof placed>[0], day: string, zone: string): boolean {
  const { isWhole, fromDay, toDay } = placed(entry, zone);
  return isWhole && fromDay <= day && day <= toDay;
}
