import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { forecastTexts } from '#web/texts/forecast.ts';
import { Closers } from './closers.tsx';
import { Models } from './models.tsx';
import { PeopleTable } from './people-table.tsx';
import { forecastQuery } from './forecast.ts';
import { daysOf, periodNames, whoseNames, type Asked } from './lines.ts';
import { snapshotDaysQuery, snapshotQuery } from './snapshots.ts';
import styles from './forecast.module.css';

type Search = {
  readonly period?: string | undefined;
  readonly whose?: string | undefined;
  readonly asOf?: string | undefined;
};

/** What is won, expected, foretold and missing in a period, by person. */
export function ForecastPage() {
  const t = useText(forecastTexts);
  const format = useFormat();
  const navigate = useNavigate();
  const create = useCreate();
  const today = useToday();
  const mayJudge = useObject('forecast-override')?.can.create !== undefined;
  const search = useSearch({ from: '/inside/sales/forecast' });
  const period = periodNames.find((one) => one === search.period) ?? 'this-quarter';
  const whose = whoseNames.find((one) => one === search.whose) ?? 'all';
  const days = useQuery(snapshotDaysQuery).data ?? [];
  const asOf = days.find((one) => one === search.asOf) ?? null;
  const change = (next: Search) =>
    void navigate({ to: '/sales/forecast', search: { ...search, ...next }, replace: true });
  const acts = mayJudge && (
    <Button onClick={() => create('forecast-override')}>{t('judge')}</Button>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['tools']}>
          <Select
            aria-label={t('period')}
            value={period}
            popupMatchSelectWidth={false}
            onChange={(value) => change({ period: value })}
            options={periodNames.map((value) => ({ value, label: t(value) }))}
          />
          <Select
            aria-label={t('whose')}
            value={whose}
            popupMatchSelectWidth={false}
            onChange={(value) => change({ whose: value })}
            options={whoseNames.map((value) => ({ value, label: t(`whose.${value}`) }))}
          />
          {days.length > 0 && (
            <Select
              aria-label={t('as-of')}
              value={asOf ?? ''}
              popupMatchSelectWidth={false}
              onChange={(value) => change({ asOf: value === '' ? undefined : value })}
              options={[
                { value: '', label: t('as-of.none') },
                ...days.map((day) => ({
                  value: day,
                  label: t('as-of.day', { day: format.day(day) }),
                })),
              ]}
            />
          )}
        </div>
        <Figures asked={{ ...daysOf(period, today), whose }} asOf={asOf} />
      </div>
    </Page>
  );
}

function Figures({ asked, asOf }: { readonly asked: Asked; readonly asOf: string | null }) {
  const t = useText(forecastTexts);
  const { data, error, isPending } = useQuery({
    ...forecastQuery(asked),
    placeholderData: keepPreviousData,
  });
  const before = useQuery(snapshotQuery({ day: asOf, from: asked.from, to: asked.to }));
  if (error) return <Notice title={error.message} />;
  if (isPending) return <Lines count={8} />;
  const isEmpty = data.cells.length === 0 && data.quota.people.length === 0;
  return (
    <>
      {isEmpty ? (
        <Notice title={t('empty')} text={t('empty.text')} />
      ) : (
        <PeopleTable
          outlook={data}
          asked={asked}
          before={asOf !== null && before.data ? { day: asOf, sums: before.data } : null}
        />
      )}
      <Closers outlook={data} />
      <Models outlook={data} />
      <p className={styles['lead']}>{t('defined')}</p>
    </>
  );
}
