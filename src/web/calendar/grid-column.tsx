import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import { EntryBlock } from './entry-block.tsx';
import type { EntryKind } from './kinds.ts';
import { lanesOf } from './lanes.ts';
import { minutesOn, placed } from './placing.ts';
import { hourHeight, type Column, type GridActs } from './grid.ts';
import type { Ghost } from './use-grid-drag.ts';
import { useWorkHours } from './use-work-hours.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './time-grid.module.css';

type Props = {
  readonly column: Column;
  readonly index: number;
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly showsOwner: boolean;
  readonly acts: GridActs;
  readonly ghost: Ghost | null;
  readonly nowAt: number | null;
};

/** The hours of one day or person with their entries side by side. */
export function GridColumn(props: Props) {
  const { column, index, kinds, showsOwner, acts, ghost, nowAt } = props;
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const { zone } = words;
  const pieces = column.entries.flatMap((entry) => {
    const minutes = minutesOn(placed(entry, zone), column.day);
    return minutes ? [{ entry, ...minutes }] : [];
  });
  const lanes = lanesOf(pieces);
  const work = useWorkHours(column.day);
  return (
    <section className={styles['column']} aria-label={column.label} data-hours={index}>
      {work.map(({ from, to }) => (
        <div
          key={from}
          className={styles['work']}
          style={{ top: px(from), height: px(to - from) }}
        />
      ))}
      <ul>
        {pieces.map(({ entry, from, to }, at) => {
          const { lane, of, span } = lanes[at] ?? { lane: 0, of: 1, span: 1 };
          return (
            <li
              key={entry.key}
              className={styles['place']}
              data-held={ghost?.entry?.key === entry.key}
              style={{
                top: px(from),
                height: Math.max(px(to - from), least),
                left: `${(lane / of) * 100}%`,
                width: `${(span / of) * 100}%`,
              }}
            >
              <EntryBlock
                entry={entry}
                kind={kinds.get(entry.kind)}
                shape="block"
                isShort={to - from < 45}
                showsOwner={showsOwner}
                onOpen={acts.onOpen}
                onKey={acts.onKey}
              />
              {acts.canMove(entry) && !entry.allDay && (
                <span className={styles['grip']} data-grip={entry.key} aria-hidden />
              )}
            </li>
          );
        })}
      </ul>
      {ghost && (
        <div
          className={styles['ghost']}
          data-clash={ghost.isClash}
          style={{ top: px(ghost.from), height: Math.max(px(ghost.to - ghost.from), least) }}
        >
          {ghost.entry?.subject}
          <span>
            {words.clock(ghost.from)}–{words.clock(ghost.to)}
          </span>
          {ghost.isClash && <strong>{t('clash.short')}</strong>}
        </div>
      )}
      {nowAt !== null && <div className={styles['now']} style={{ top: px(nowAt) }} />}
    </section>
  );
}

const least = 18;

function px(minutes: number): number {
  return (minutes / 60) * hourHeight;
}
