import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo } from 'react';
import { addMonths } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { conversionTexts } from '#web/texts/conversion.ts';
import { ConversionTable } from './conversion-table.tsx';
import { groupings, type ConversionAsked } from './behind.ts';
import { conversionQuery } from './conversion.ts';
import { ReasonTable } from './reason-table.tsx';
import styles from './conversion.module.css';

type Search = {
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
  whose?: string | undefined;
};

/** What became of leads by source, channel, person and month, and after how long; every figure opens its leads. */
export function ConversionPage() {
  const t = useText(conversionTexts);
  const navigate = useNavigate();
  const today = useToday();
  const search = useSearch({ from: '/inside/sales/leads/conversion' });
  const change = (next: Search) =>
    void navigate({
      to: '/sales/leads/conversion',
      search: { ...search, ...next },
      replace: true,
    });
  const asked = useMemo<ConversionAsked>(
    () => ({
      from: search.from ?? addMonths(today, -6),
      to: search.to ?? today,
      by: groupings.find((one) => one === search.by) ?? 'source',
      filter: filterOf(search),
    }),
    [search, today],
  );
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['tools']}>
          <div className={styles['day']}>
            <DayPicker
              label={conversionTexts['from']}
              value={asked.from}
              onChange={(from) => change({ from: from ?? undefined })}
            />
          </div>
          <div className={styles['day']}>
            <DayPicker
              label={conversionTexts['to']}
              value={asked.to}
              onChange={(to) => change({ to: to ?? undefined })}
            />
          </div>
          <Select
            aria-label={t('by')}
            value={asked.by}
            onChange={(by) => change({ by: by === 'source' ? undefined : by })}
            popupMatchSelectWidth={false}
            options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
          <Select
            aria-label={t('whose')}
            value={search.whose ?? 'all'}
            onChange={(whose) => change({ whose: whose === 'all' ? undefined : whose })}
            popupMatchSelectWidth={false}
            options={(['all', 'mine', 'people'] as const).map((value) => ({
              value,
              label: t(`whose.${value}`),
            }))}
          />
        </div>
        <Figures asked={asked} />
      </div>
    </Page>
  );
}

function filterOf({ whose }: Search): Condition | null {
  if (whose === 'mine') return { field: 'owner', op: 'is', value: { me: true } };
  return whose === 'people' ? { field: 'owner', op: 'is', value: { myPeople: true } } : null;
}

function Figures({ asked }: { asked: ConversionAsked }) {
  const t = useText(conversionTexts);
  const { data, error, isPending } = useQuery({
    ...conversionQuery(asked),
    placeholderData: keepPreviousData,
  });
  if (error) return <Notice title={error.message} />;
  if (isPending) return <Lines count={8} />;
  if (data.rows.every(({ came }) => came === 0))
    return <Notice title={t('empty')} text={t('empty.text')} />;
  return (
    <>
      <ConversionTable rows={data.rows} asked={asked} />
      {data.reasons.length > 0 && <ReasonTable reasons={data.reasons} asked={asked} />}
      <p className={styles['lead']}>{t('defined')}</p>
    </>
  );
}
