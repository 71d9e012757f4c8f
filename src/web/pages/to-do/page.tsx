import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { toDoTexts } from '#web/texts/to-do.ts';
import { toDoQuery } from '#web/to-do/counts.ts';
import { toDoSources, type ToDoCounts, type ToDoSource } from '#web/to-do/sources.ts';
import { TaskRows } from './task-rows.tsx';
import styles from './to-do.module.css';

/** Everything that waits for me: what I planned, and what others want of me. */
export function ToDoPage() {
  const t = useText(toDoTexts);
  const counts = useQuery(toDoQuery);
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        {counts.isPending && <Lines count={8} />}
        {counts.error && <Notice title={counts.error.message} />}
        {counts.data && <Waiting counts={counts.data} />}
      </div>
    </Page>
  );
}

function Waiting({ counts }: { counts: ToDoCounts }) {
  const t = useText(toDoTexts);
  const tasks = toDoSources.filter(
    (source) => source.isTask && (counts.lists[source.name] ?? 0) > 0,
  );
  return (
    <>
      <ul className={styles['tiles']} aria-label={t('at-a-look')}>
        {toDoSources
          .filter((source) => !source.isTask)
          .map((source) => (
            <SourceTile key={source.name} source={source} count={counts.lists[source.name] ?? 0} />
          ))}
        <li>
          <Link
            className={styles['tile']}
            data-none={counts.mentions === 0}
            to="/notifications"
            search={{ show: 'unread', kind: 'mention' }}
          >
            <Figure count={counts.mentions}>{t('mentions')}</Figure>
          </Link>
        </li>
        <li>
          <Link className={styles['tile']} data-none={counts.refused === 0} to="/import">
            <Figure count={counts.refused}>{t('refused')}</Figure>
          </Link>
        </li>
      </ul>
      {tasks.length === 0 && <Notice title={t('none')} text={t('none.text')} />}
      {tasks.map((source) => (
        <Tasks key={source.name} source={source} count={counts.lists[source.name] ?? 0} />
      ))}
    </>
  );
}

function SourceTile({ source, count }: { source: ToDoSource; count: number }) {
  const label = useLabel();
  return (
    <li>
      <Link
        className={styles['tile']}
        data-none={count === 0}
        to="/records/$object"
        params={{ object: source.object }}
        search={{ filter: source.filter, sort: [source.sort] }}
      >
        <Figure count={count}>{label(source.label)}</Figure>
      </Link>
    </li>
  );
}

function Figure({ count, children }: { count: number; children: ReactNode }) {
  const format = useFormat();
  return (
    <>
      <span className={styles['figure']}>{format.number(count)}</span>
      <span className={styles['word']}>{children}</span>
    </>
  );
}

function Tasks({ source, count }: { source: ToDoSource; count: number }) {
  const label = useLabel();
  const format = useFormat();
  const name = label(source.label);
  return (
    <section aria-label={name}>
      <div className={styles['head']} data-late={source.name === 'overdue'}>
        <h2>{name}</h2>
        <span className={styles['count']}>{format.number(count)}</span>
      </div>
      <TaskRows source={source} count={count} />
    </section>
  );
}
