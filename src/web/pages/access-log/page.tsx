import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Download } from 'lucide-react';
import { addDays } from '#kit/day.ts';
import { dayIn, instantOf } from '#kit/instant.ts';
import { instantsOf } from '#web/administration/days-to-instants.ts';
import {
  ChoiceFilter,
  DaysFilter,
  FilterRow,
  PersonFilter,
} from '#web/administration/filter-row.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useLinked } from '#web/administration/use-linked.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { fileOf, groups } from './access.ts';
import { Entries } from './entries.tsx';
import { LogSettings } from './log-settings.tsx';
import { PeopleTable } from './people-table.tsx';
import styles from './access-log.module.css';

type Search = {
  user?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  show?: string | undefined;
};

const shownDays = 30;

/** Who signed in, was refused, took records out, read many or showed hidden values: entry by entry, or summed up per person. */
export function AccessLogPage() {
  const t = useText(accessLogTexts);
  const navigate = useNavigate();
  const { zone } = useFormat();
  const search = useSearch({ from: '/inside/admin/access-log' });
  const isSummed = search.show === 'people';
  const kind = groups.find((one) => one === search.kind);
  const asked = { user: search.user, kind, ...instantsOf(zone, search) };
  const go = (next: Search) =>
    void navigate({
      to: '/admin/access-log',
      search: (before) => ({ ...before, ...next }),
      replace: true,
    });
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={<Acts file={fileOf(asked)} />}>
      <Segmented
        className={styles['modes'] ?? ''}
        aria-label={t('what')}
        value={isSummed ? 'people' : 'log'}
        onChange={(show) => go({ show: show === 'people' ? show : undefined })}
        options={(['log', 'people'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Filters search={search} hasKinds={!isSummed} go={go} />
      {isSummed ? <People search={search} go={go} /> : <Entries asked={asked} />}
    </SettingsPage>
  );
}

function Acts({ file }: { file: string }) {
  const t = useText(accessLogTexts);
  return (
    <>
      <Button href={file} download icon={<Download size={15} aria-hidden />}>
        {t('file')}
      </Button>
      <LogSettings />
    </>
  );
}

type Props = { readonly search: Search; readonly go: (next: Search) => void };

function Filters({ search, hasKinds, go }: Props & { hasKinds: boolean }) {
  const t = useText(accessLogTexts);
  const person = useLinked('user', search.user);
  return (
    <FilterRow>
      <PersonFilter
        label={accessLogTexts['person']}
        said={t('person')}
        value={person}
        onChange={(next) => go({ user: next?.id })}
      />
      {hasKinds && (
        <ChoiceFilter
          label={t('what')}
          value={groups.find((one) => one === search.kind) ?? ''}
          options={[
            { value: '', label: t('what.all') },
            ...groups.map((value) => ({ value, label: t(`what.${value}`) })),
          ]}
          onChange={(next) => go({ kind: next || undefined })}
        />
      )}
      <DaysFilter from={search.from} until={search.until} onChange={go} />
    </FilterRow>
  );
}

/** The last 30 days unless the address says others. */
function People({ search, go }: Props) {
  const t = useText(accessLogTexts);
  const format = useFormat();
  const today = dayIn(format.zone, instantOf(useNow()));
  const until = search.until ?? today;
  const from = search.from ?? addDays(until, 1 - shownDays);
  const between = instantsOf(format.zone, { from, until });
  return (
    <>
      <p className={styles['details']}>
        {t('people.help', { from: format.day(from), until: format.day(until) })}
      </p>
      <PeopleTable
        asked={{ from: between.from ?? '', until: between.until ?? '', user: search.user }}
        onOpen={(user) => go({ user, from, until, show: undefined, kind: undefined })}
      />
    </>
  );
}
