import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { NoticeRow } from '#web/notices/notice-row.tsx';
import { noticesQuery } from '#web/notices/notices.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card, Empty } from './card.tsx';

const shown = 5;

/** The newest notices that I have not read. */
export function NoticesCard() {
  const t = useText(homeTexts);
  const { language } = useLanguage();
  const list = useInfiniteQuery(noticesQuery({ unread: true, kind: null }, language));
  const items = list.data?.pages[0]?.items ?? [];
  return (
    <Card title={t('notices')} acts={<Link to="/notifications">{t('see-all')}</Link>}>
      {list.isPending && <Lines count={5} height={52} />}
      {list.error && <p role="alert">{list.error.message}</p>}
      {list.data && items.length === 0 && (
        <Empty title={t('notices.none')}>{t('notices.none.text')}</Empty>
      )}
      {items.length > 0 && (
        <ul aria-label={t('notices')}>
          {items.slice(0, shown).map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </Card>
  );
}
