import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { NoticeList } from './notice-list.tsx';
import { useReading } from './notices.ts';
import styles from './notices.module.css';

/** The latest notices over the page. */
export function NoticeDrawer({ unread, onClose }: { unread: number; onClose: () => void }) {
  const t = useText(noticesTexts);
  const { readAll } = useReading();
  return (
    <Drawer open onClose={onClose} size={420} title={t('title')}>
      <div className={styles['head']}>
        <Button size="small" disabled={unread === 0} onClick={() => void readAll()}>
          {t('read.all')}
        </Button>
        <Link to="/notifications" onClick={onClose}>
          {t('page')}
        </Link>
        <Link to="/notifications/settings" onClick={onClose}>
          {t('settings')}
        </Link>
      </div>
      <NoticeList unread={false} kind={null} onOpen={onClose} />
    </Drawer>
  );
}
