import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { instantsOf } from '#web/administration/days-to-instants.ts';
import {
  ChoiceFilter,
  DaysFilter,
  FilterRow,
  PersonFilter,
} from '#web/administration/filter-row.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useLinked } from '#web/administration/use-linked.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { AccessTable } from './access-table.tsx';
import { accessQuery, groups } from './access.ts';
import styles from './access-log.module.css';

type Search = {
  user?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

/** Who took records out, looked through other eyes, or changed sign-in. */
export function AccessLogPage() {
  const t = useText(accessLogTexts);
  const navigate = useNavigate();
  const { zone } = useFormat();
  const { user: me } = useMeta();
  const search = useSearch({ from: '/inside/admin/access-log' });
  const person = useLinked('user', search.user);
  const kind = groups.find((one) => one === search.kind);
  const log = useInfiniteQuery({
    ...accessQuery({ user: search.user, kind, ...instantsOf(zone, search) }),
    enabled: me.administrator,
  });
  const entries = log.data?.pages.flatMap((page) => page.items) ?? [];
  const go = (next: Search) =>
    void navigate({
      to: '/admin/access-log',
      search: (before) => ({ ...before, ...next }),
      replace: true,
    });
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      <FilterRow>
        <PersonFilter
          label={accessLogTexts['person']}
          said={t('person')}
          value={person}
          onChange={(next) => go({ user: next?.id })}
        />
        <ChoiceFilter
          label={t('what')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('what.all') },
            ...groups.map((value) => ({ value, label: t(`what.${value}`) })),
          ]}
          onChange={(next) => go({ kind: next || undefined })}
        />
        <DaysFilter from={search.from} until={search.until} onChange={go} />
      </FilterRow>
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
    </SettingsPage>
  );
}
