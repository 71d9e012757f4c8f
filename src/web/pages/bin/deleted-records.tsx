import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Undo2 } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { listQuery } from '#web/api/queries.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText, useWord } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { useToast } from '#web/save/toasts.tsx';
import { apiTexts } from '#web/texts/api.ts';
import { binTexts } from '#web/texts/bin.ts';
import styles from './bin.module.css';

/** The deleted records of an object, the latest first. */
export function DeletedRecords({ object }: { object: ObjectMeta }) {
  const t = useText(binTexts);
  const said = useText(apiTexts);
  const word = useWord();
  const format = useFormat();
  const now = useNow();
  const save = useSave();
  const toast = useToast();
  const list = useInfiniteQuery(
    listQuery(object.name, {
      fields: [object.title, 'deletedAt', 'updatedBy'],
      sort: ['-updatedAt'],
      deleted: true,
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const restore = (id: string) =>
    save.mutate(
      {
        changes: [{ op: 'restore', object: object.name, id }],
        said: said('saved.restored', { count: 1 }),
      },
      { onError: (error) => toast({ text: error.message, tone: 'wrong' }) },
    );
  if (list.isPending) return <Lines count={6} />;
  if (list.error) return <Notice title={list.error.message} />;
  if (rows.length === 0) return <Notice title={t('none', { objects: word(object.label.many) })} />;
  return (
    <>
      <ul className={styles['rows']}>
        {rows.map((row) => {
          const at = readText(row['deletedAt']);
          const by = readLink(row['updatedBy'])?.title;
          return (
            <li key={row.id} className={styles['row']}>
              <span className={styles['title']}>{readText(row[object.title]) ?? row.id}</span>
              <span className={styles['when']}>
                {[at && t('deleted', { when: format.ago(at, now) }), by]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <Button
                size="small"
                icon={<Undo2 size={14} aria-hidden />}
                onClick={() => restore(row.id)}
              >
                {t('restore')}
              </Button>
            </li>
          );
        })}
      </ul>
      {list.hasNextPage && (
        <Button className={styles['more'] ?? ''} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
