import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Suspense, lazy } from 'react';
import { changeSources } from '#model/api.ts';
import { instantsOf } from '#web/administration/days-to-instants.ts';
import { changesetsQuery } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { changesTexts } from '#web/texts/changes.ts';
import { ChangesFilter, type ChangesAsked } from './changes-filter.tsx';
import { ChangesetLine } from './changeset-line.tsx';
import { SealState } from './seal-state.tsx';
import styles from './changes.module.css';

const ChangesetDetails = lazy(() =>
  import('./changeset-details.tsx').then((module) => ({ default: module.ChangesetDetails })),
);

/** The ledger as people read it: every changeset, newest first, each with its undo. */
export function ChangesPage() {
  const t = useText(changesTexts);
  const { user } = useMeta();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/changes' });
  const isAll = user.administrator && search.whose === 'everybody';
  const go = (next: ChangesAsked & { open?: string | undefined; whose?: string }) =>
    void navigate({ to: '/changes', search: (before) => ({ ...before, ...next }) });

  const switchWhose = (
    <Segmented
      aria-label={t('whose')}
      value={isAll ? 'everybody' : 'mine'}
      options={[
        { value: 'mine', label: t('mine') },
        { value: 'everybody', label: t('everybody') },
      ]}
      onChange={(next) => go({ whose: next, user: undefined })}
    />
  );
  return (
    <Page title={t('title')} acts={user.administrator ? switchWhose : null}>
      <div className={styles['lead']}>
        <p>{t('lead')}</p>
        {isAll && <SealState />}
        <ChangesFilter asked={search} hasPeople={isAll} onChange={go} />
      </div>
      <Changesets
        asked={search}
        everybody={isAll}
        open={search.open}
        onOpen={(id) => go({ open: id })}
      />
      <Suspense>
        {search.open && (
          <ChangesetDetails id={search.open} onClose={() => go({ open: undefined })} />
        )}
      </Suspense>
    </Page>
  );
}

type ChangesetsProps = {
  readonly asked: ChangesAsked;
  readonly everybody: boolean;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
};

function Changesets({ asked, everybody, open, onOpen }: ChangesetsProps) {
  const t = useText(changesTexts);
  const { zone } = useFormat();
  const list = useInfiniteQuery(
    changesetsQuery({
      everybody,
      user: everybody ? asked.user : undefined,
      object: asked.object,
      source: changeSources.find((one) => one === asked.source),
      ...instantsOf(zone, asked),
    }),
  );
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {list.isPending && <Lines count={8} />}
      {list.error && <Notice title={list.error.message} />}
      {list.data && rows.length === 0 && <Notice title={t('none')} />}
      <ul className={styles['rows']}>
        {rows.map((changeset) => (
          <ChangesetLine
            key={changeset.id}
            changeset={changeset}
            isOpen={changeset.id === open}
            onOpen={onOpen}
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
    </>
  );
}
