import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { noticeKindLabels } from '#areas/admin/notification/rules/sentence.ts';
import { noticeKinds } from '#model/notice-kinds.ts';
import { Page } from '#web/frame/page.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { NoticeList } from '#web/notices/notice-list.tsx';
import { unreadQuery, useReading } from '#web/notices/notices.ts';
import styles from '#web/notices/notices.module.css';
import { noticesTexts } from '#web/texts/notices.ts';

/** Everything one was told, by kind. */
export function NotificationsPage() {
  const t = useText(noticesTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/notifications' });
  const isUnread = search.show === 'unread';
  const kind = noticeKinds.find((one) => one === search.kind) ?? null;
  const { data } = useQuery(unreadQuery);
  const { readAll } = useReading();
  const show = (next: { show?: string; kind?: string }) =>
    void navigate({ to: '/notifications', search: next, replace: true });
  const acts = (
    <Button disabled={(data?.unread ?? 0) === 0} onClick={() => void readAll()}>
      {t('read.all')}
    </Button>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <div className={styles['page']}>
        <div className={styles['tools']}>
          <Segmented
            aria-label={t('show')}
            value={isUnread ? 'unread' : 'all'}
            options={[
              { value: 'all', label: t('all') },
              { value: 'unread', label: t('unread') },
            ]}
            onChange={(value) => show({ ...(kind ? { kind } : {}), ...unreadOf(value) })}
          />
          <Select
            aria-label={t('kind')}
            popupMatchSelectWidth={false}
            value={kind ?? ''}
            options={[
              { value: '', label: t('kind.all') },
              ...noticeKinds.map((value) => ({ value, label: label(noticeKindLabels[value]) })),
            ]}
            onChange={(value) =>
              show({ ...(value ? { kind: value } : {}), ...unreadOf(isUnread ? 'unread' : '') })
            }
          />
          <Link to="/notifications/settings">{t('settings')}</Link>
        </div>
        <NoticeList unread={isUnread} kind={kind} />
      </div>
    </Page>
  );
}

function unreadOf(value: string): { show?: string } {
  return value === 'unread' ? { show: 'unread' } : {};
}
