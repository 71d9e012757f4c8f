import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Suspense, lazy } from 'react';
import { changesetsQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { changesTexts } from '#web/texts/changes.ts';
import { ChangesetLine } from './changeset-line.tsx';
import styles from './changes.module.css';

const ChangesetDetails = lazy(() =>
  import('./changeset-details.tsx').then((module) => ({ default: module.ChangesetDetails })),
);

/** The ledger as people read it: every changeset, newest first, each with its undo. */
export function ChangesPage() {
  const t = useText(changesTexts);
  const { user } = useMeta();
  const navigate = useNavigate();
  const { open, whose = 'mine' } = useSearch({ from: '/inside/changes' });
  const isAll = user.administrator && whose === 'everybody';
  const list = useInfiniteQuery(changesetsQuery(isAll));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const go = (search: { open?: string | undefined; whose?: string }) =>
    void navigate({ to: '/changes', search: (before) => ({ ...before, ...search }) });

  const switchWhose = (
    <Segmented
      aria-label={t('whose')}
      value={isAll ? 'everybody' : 'mine'}
      options={[
        { value: 'mine', label: t('mine') },
        { value: 'everybody', label: t('everybody') },
      ]}
      onChange={(next) => go({ whose: next })}
    />
  );
  return (
    <Page title={t('title')} acts={user.administrator ? switchWhose : null}>
      <p className={styles['lead']}>{t('lead')}</p>
      {list.isPending && <Lines count={8} />}
      {list.error && <Notice title={list.error.message} />}
      {list.data && rows.length === 0 && <Notice title={t('none')} />}
      <ul className={styles['rows']}>
        {rows.map((changeset) => (
          <ChangesetLine
            key={changeset.id}
            changeset={changeset}
            isOpen={changeset.id === open}
            onOpen={(id) => go({ open: id })}
          />
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
      <Suspense>
        {open && <ChangesetDetails id={open} onClose={() => go({ open: undefined })} />}
      </Suspense>
    </Page>
  );
}
