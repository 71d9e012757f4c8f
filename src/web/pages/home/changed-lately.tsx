import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import { listRows } from '#web/api/queries.ts';
import { iconOf } from '#web/frame/icons.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

/** The records that were changed last, of several objects together. */
export function ChangedLately({ objects }: { objects: readonly ObjectMeta[] }) {
  const t = useText(homeTexts);
  const format = useFormat();
  const now = useNow();
  const lists = useQueries({
    queries: objects.map((object) => ({
      queryKey: ['records', object.name, 'changed-lately'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        listRows(
          object.name,
          { fields: [object.title, 'updatedAt', 'updatedBy'], sort: ['-updatedAt'], limit: 10 },
          signal,
        ),
    })),
  });
  if (lists.some((list) => list.isPending)) return <Lines count={5} />;
  // Several objects may stand on one table: the later, narrower one names the record.
  const byId = new Map(
    lists.flatMap((list, index) => {
      const object = objects[index];
      if (!object) return [];
      const rows = list.data?.items ?? [];
      return rows.map(
        (row) => [row.id, { row, object, at: readText(row['updatedAt']) ?? '' }] as const,
      );
    }),
  );
  const rows = [...byId.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  if (rows.length === 0) return <p className={styles['none']}>{t('changed.none')}</p>;
  return (
    <ul className={styles['rows']}>
      {rows.slice(0, 8).map(({ row, object, at }) => {
        const Icon = iconOf(object.icon);
        const by = readLink(row['updatedBy'])?.title;
        return (
          <li key={row.id}>
            <Link
              className={styles['row']}
              to="/records/$object/$id"
              params={{ object: object.name, id: row.id }}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles['title']}>{readText(row[object.title]) ?? row.id}</span>
              <span className={styles['word']}>
                {[by, at && format.ago(at, now)].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
