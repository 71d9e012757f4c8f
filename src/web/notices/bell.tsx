import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Bell as BellIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { unreadQuery } from './notices.ts';
import { useNews } from './use-news.ts';
import styles from './notices.module.css';

const NoticeDrawer = lazy(() =>
  import('./drawer.tsx').then((module) => ({ default: module.NoticeDrawer })),
);

// The server counts no further.
const most = 100;

/** The bell over every page: how many notices are unread, and the latest of them. */
export function Bell() {
  const t = useText(noticesTexts);
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useQuery(unreadQuery);
  const unread = data?.unread ?? 0;
  const number = unread >= most ? `${most - 1}+` : String(unread);
  const hasNews = useNews(data?.unread, t('came', { number }));
  return (
    <>
      <Button
        type="text"
        className={styles['bell'] ?? ''}
        icon={<BellIcon size={17} strokeWidth={1.75} aria-hidden />}
        aria-label={unread > 0 ? t('bell.unread', { number }) : t('bell')}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {unread > 0 && (
          <span className={styles['number']} aria-hidden>
            {number}
          </span>
        )}
      </Button>
      <span className="for-readers-only" role="status">
        {hasNews && t('came', { number })}
      </span>
      <Suspense>
        {isOpen && <NoticeDrawer unread={unread} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
