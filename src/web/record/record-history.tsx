import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import type { HistoryEntry } from '#model/api.ts';
import { historyQuery } from '#web/api/queries.ts';
import { Notice } from '#web/frame/missing.tsx';
import { PersonMark } from '#web/frame/person-mark.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useUndo } from '#web/save/use-undo.ts';
import { recordTexts } from '#web/texts/record.ts';
import { Diff } from './diff.tsx';
import styles from './history.module.css';

/** What happened to a record, newest first; each change can be undone. */
export function RecordHistory({ object, id }: { object: string; id: string }) {
  const t = useText(recordTexts);
  const history = useInfiniteQuery(historyQuery(object, id));
  const entries = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (history.isPending) return <Lines count={5} />;
  if (history.error) return <p role="alert">{history.error.message}</p>;
  if (entries.length === 0) return <Notice title={t('history.none')} />;
  return (
    <>
      <ol className={styles['history']}>
        {entries.map((entry) => (
          <Entry key={`${entry.changeset}/${entry.op}`} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}

function What({ entry, name }: { entry: HistoryEntry; name: string }) {
  const t = useText(recordTexts);
  if (entry.undoes === null) return <span>{t(`history.${entry.op}`, { name })}</span>;
  return (
    <span>
      {t('history.undid', { name })}{' '}
      <Link className={styles['whole']} to="/changes" search={{ open: entry.undoes }}>
        {t('history.undid.what')}
      </Link>
    </span>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useText(recordTexts);
  const format = useFormat();
  const now = useNow();
  const undo = useUndo();
  const name = entry.by?.title ?? t('history.system');
  return (
    <li className={styles['entry']} data-undone={entry.undoneBy !== null}>
      <PersonMark name={name} size={26} />
      <div className={styles['body']}>
        <div className={styles['head']}>
          <What entry={entry} name={name} />
          <span className={styles['when']}>
            <time dateTime={entry.at} title={format.exact(entry.at)}>
              {format.ago(entry.at, now)}
            </time>
            {` · ${t(`source.${entry.source}`)}`}
            {entry.undoneBy !== null && ` · ${t('history.undone')}`}
          </span>
        </div>
        {entry.reason && <p className={styles['reason']}>{entry.reason}</p>}
        <Diff change={entry} />
        <Link className={styles['whole']} to="/changes" search={{ open: entry.changeset }}>
          {t('history.whole')}
        </Link>
      </div>
      {entry.undoneBy === null && (
        <Button
          size="small"
          icon={<Undo2 size={14} aria-hidden />}
          onClick={() => undo(entry.changeset)}
        >
          {t('history.undo')}
        </Button>
      )}
    </li>
  );
}
