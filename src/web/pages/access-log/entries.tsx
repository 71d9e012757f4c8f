import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { AccessTable } from './access-table.tsx';
import { accessQuery, type AccessAsked } from './access.ts';
import styles from './access-log.module.css';

/** The entries that were asked for, newest first. */
export function Entries({ asked }: { asked: AccessAsked }) {
  const t = useText(accessLogTexts);
  const { user } = useMeta();
  const log = useInfiniteQuery({ ...accessQuery(asked), enabled: user.administrator });
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {log.isPending && <Lines count={8} />}
      {log.error && <Notice title={log.error.message} />}
      {log.data && entries.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {entries.length > 0 && <AccessTable entries={entries} />}
      {log.hasNextPage && (
        <Button
          className={styles['more'] ?? ''}
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  );
}
