import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { Notice } from '#web/frame/missing.tsx';
import { useText } from '#web/language/language.ts';
import { calendarTexts } from '#web/texts/calendar.ts';
import type { DayMark } from './calendar-query.ts';
import { DayBadge } from './day-head.tsx';
import type { Entry } from './entry.ts';
import { EntryBlock } from './entry-block.tsx';
import type { EntryKind } from './kinds.ts';
import { placed } from './placing.ts';
import type { GridActs } from './grid.ts';
import { timesAt } from './moving.ts';
import { useCalendarWords } from './use-words.ts';
import styles from './agenda.module.css';

type Props = {
  readonly days: readonly string[];
  readonly today: string;
  readonly entries: readonly Entry[];
  readonly marks: ReadonlyMap<string, DayMark>;
  readonly kinds: ReadonlyMap<string, EntryKind>;
  readonly showsOwner: boolean;
  readonly acts: GridActs;
};

/** What comes, day by day; days with nothing are left out, today stands always. */
export function Agenda({ days, today, entries, marks, kinds, showsOwner, acts }: Props) {
  const t = useText(calendarTexts);
  const words = useCalendarWords();
  const byDay = days
    .map((day) => ({ day, entries: entries.filter((entry) => stands(entry, day, words.zone)) }))
    .filter(({ day, entries: found }) => found.length > 0 || day === today || marks.has(day));
  if (entries.length === 0) return <Notice title={t('agenda.none')} text={t('agenda.none.text')} />;
  return (
    <div className={styles['agenda']} data-calendar="agenda">
      {byDay.map(({ day, entries: found }) => {
        const mark = marks.get(day);
        return (
          <section key={day} className={styles['day']} aria-label={words.long(day)}>
            <header className={styles['head']} data-today={day === today}>
              <h2>{words.short(day)}</h2>
              {day === today && <span className={styles['today']}>{t('today')}</span>}
              {mark && <DayBadge mark={mark} />}
              <Button
                type="text"
                icon={<Plus size={16} aria-hidden />}
                aria-label={t('new.on', { day: words.monthDay(day) })}
                onClick={() => acts.onPick(timesAt(day, 540, 600, words.zone), null)}
              />
            </header>
            {found.length === 0 && <p className={styles['none']}>{t('free')}</p>}
            <ul>
              {found.map((entry) => (
                <li key={entry.key} className={styles['entry']}>
                  <span className={styles['time']} aria-hidden>
                    {entry.allDay ? t('all-day') : words.times(entry, t('all-day'))}
                  </span>
                  <EntryBlock
                    entry={entry}
                    kind={kinds.get(entry.kind)}
                    shape="row"
                    showsOwner={showsOwner}
                    onOpen={acts.onOpen}
                    onKey={acts.onKey}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function stands(entry: Entry, day: string, zone: string): boolean {
  const { fromDay, toDay } = placed(entry, zone);
  return fromDay <= day && day <= toDay;
}
