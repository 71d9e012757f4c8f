import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Row } from '#web/api/row.ts';
import type { Entry } from '#web/calendar/entry.ts';
import { iconOfKind } from '#web/calendar/kinds.ts';
import { useCalendarWords } from '#web/calendar/use-words.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useText } from '#web/language/language.ts';
import { Finish, Postpone, TaskRow, waitingQuery } from '#web/pages/to-do/task-rows.tsx';
import { homeTexts } from '#web/texts/home.ts';
import { toDoTexts } from '#web/texts/to-do.ts';
import { toDoQuery } from '#web/to-do/counts.ts';
import { toDoSources } from '#web/to-do/sources.ts';
import { Card, Empty } from './card.tsx';
import { useMyDay } from './greeting.tsx';
import styles from './home.module.css';

const shownOverdue = 3;
const overdue = toDoSources.find(({ name }) => name === 'overdue');
const dueToday = toDoSources.find(({ name }) => name === 'today');

/** My day in the order of its hours, after what is late. */
export function TodayCard() {
  const t = useText(homeTexts);
  const day = useMyDay();
  const late = useQuery({ ...waitingQuery(sourceOf(overdue)) });
  const mine = useQuery({ ...waitingQuery(sourceOf(dueToday)) });
  const counts = useQuery(toDoQuery);
  const isPending = day.isPending || late.isPending || mine.isPending;
  const failed = day.error ?? late.error ?? mine.error;
  const rows = new Map((mine.data?.items ?? []).map((row) => [row.id, row]));
  const entries = day.data?.entries ?? [];
  const lateRows = late.data?.items ?? [];
  const lateCount = counts.data?.lists['overdue'] ?? lateRows.length;
  const isEmpty = entries.length === 0 && lateRows.length === 0;
  return (
    <Card
      title={t('today')}
      acts={
        <>
          <Link to="/calendar">{t('calendar')}</Link>
          <Link to="/to-do">{t('to-do')}</Link>
        </>
      }
    >
      {isPending && <Lines count={6} height={44} />}
      {failed && <p role="alert">{failed.message}</p>}
      {!isPending && !failed && isEmpty && (
        <Empty title={t('today.none')}>{t('today.none.text')}</Empty>
      )}
      {!isPending && lateRows.length > 0 && (
        <>
          <h3 className={styles['late']}>{t('today.overdue')}</h3>
          <ul aria-label={t('today.overdue')}>
            {lateRows.slice(0, shownOverdue).map((row) => (
              <TaskRow key={row.id} row={row} isUndated={false} />
            ))}
          </ul>
          {lateCount > shownOverdue && (
            <Link className={styles['more']} to="/to-do">
              {t('today.all-overdue', { count: lateCount })}
            </Link>
          )}
        </>
      )}
      {!isPending && entries.length > 0 && <Hours entries={entries} rows={rows} />}
    </Card>
  );
}

// Before the first entry that is still to come stands the present.
function Hours({ entries, rows }: { entries: readonly Entry[]; rows: ReadonlyMap<string, Row> }) {
  const t = useText(homeTexts);
  const words = useCalendarWords();
  const now = new Date(useNow()).toISOString();
  const ordered = [...entries].toSorted(byTime);
  const next = ordered.find(({ allDay, startAt }) => !allDay && startAt > now);
  const line = (
    <li className={styles['now']}>
      <span>{t('today.now', { time: words.time(now) })}</span>
    </li>
  );
  return (
    <ul aria-label={t('today')}>
      {ordered.map((entry) => (
        <Fragment key={entry.key}>
          {entry === next && line}
          <EntryRow
            entry={entry}
            row={entry.occurrence === null ? rows.get(entry.id) : undefined}
          />
        </Fragment>
      ))}
      {!next && line}
    </ul>
  );
}

function EntryRow({ entry, row }: { entry: Entry; row: Row | undefined }) {
  const t = useText(homeTexts);
  const said = useText(toDoTexts);
  const words = useCalendarWords();
  const Icon = iconOfKind(entry.kind);
  return (
    <li className={styles['entry']} data-done={entry.status === 'done'}>
      <span className={styles['time']}>
        {entry.allDay ? t('today.all-day') : words.time(entry.startAt)}
      </span>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles['what']}>
        <Link
          className={styles['subject']}
          to="/records/$object/$id"
          params={{ object: 'activity', id: entry.id }}
        >
          {entry.subject}
        </Link>
        {entry.customer?.title && (
          <Link
            className={styles['whom']}
            to="/records/$object/$id"
            params={{ object: 'party', id: entry.customer.id }}
          >
            {entry.customer.title}
          </Link>
        )}
        {entry.location && <span className={styles['word']}>{entry.location}</span>}
      </span>
      {row && (
        <>
          <Finish row={row} subject={entry.subject} />
          <Postpone row={row} label={said('postpone', { title: entry.subject })} />
        </>
      )}
    </li>
  );
}

function byTime(a: Entry, b: Entry): number {
  if (a.allDay !== b.allDay) return a.allDay ? -1 : 1;
  return a.startAt < b.startAt ? -1 : 1;
}

function sourceOf<Source>(source: Source | undefined): Source {
  if (!source) throw new Error('the to-do centre lacks what is due');
  return source;
}
