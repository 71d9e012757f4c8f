import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Notice as Words } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { NoticeRow } from './notice-row.tsx';
import { noticesQuery, type NoticesAsked } from './notices.ts';
import styles from './notices.module.css';

type Props = NoticesAsked & { readonly onOpen?: () => void };

/** Notices, newest first, with more behind a button. */
export function NoticeList({ unread, kind, onOpen }: Props) {
  const t = useText(noticesTexts);
  const { language } = useLanguage();
  const list = useInfiniteQuery(noticesQuery({ unread, kind }, language));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Lines count={6} />;
  if (list.error) return <Words title={list.error.message} />;
  if (items.length === 0)
    return <Words title={t(unread ? 'none.unread' : 'none')} text={t('none.text')} />;
  return (
    <>
      <ul className={styles['list']} aria-label={t('title')}>
        {items.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} {...(onOpen ? { onOpen } : {})} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
