import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { addMonths } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { stagesQuery } from '#web/selling/stages-query.ts';
import { promotionTexts } from '#web/texts/promotion.ts';
import { FigureDrawer } from './figure-drawer.tsx';
import { Funnel } from './funnel.tsx';
import { PromotionTable } from './promotion-table.tsx';
import { groupings, promotionQuery, type Figure, type PromotionAsked } from './promotion.ts';
import styles from './promotion.module.css';

type Search = {
  method?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
  whose?: string | undefined;
};

/** How many opportunities came into each stage, what became of them and how long they stayed; every figure opens its rows. */
export function PromotionPage() {
  const t = useText(promotionTexts);
  const navigate = useNavigate();
  const today = useToday();
  const search = useSearch({ from: '/inside/sales/promotion' });
  const methods = useQuery(
    everyRowQuery('selling-method', { fields: ['name', 'usual'], sort: ['name'] }),
  );
  const usual = methods.data?.find((row) => row['usual'] === true) ?? methods.data?.[0];
  const change = (next: Search) =>
    void navigate({ to: '/sales/promotion', search: { ...search, ...next }, replace: true });
  const asked = useMemo<PromotionAsked>(
    () => ({
      method: search.method ?? usual?.id ?? '',
      from: search.from ?? addMonths(today, -12),
      to: search.to ?? today,
      by: groupings.find((one) => one === search.by) ?? 'stage',
      filter: filterOf(search),
    }),
    [search, today, usual],
  );
  const named = (methods.data ?? []).map((row) => ({
    value: row.id,
    label: readText(row['name']) ?? '',
  }));
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['tools']}>
          <Select
            aria-label={t('method')}
            value={asked.method}
            onChange={(method) => change({ method })}
            popupMatchSelectWidth={false}
            options={named}
          />
          <div className={styles['day']}>
            <DayPicker
              label={promotionTexts['from']}
              value={asked.from}
              onChange={(from) => change({ from: from ?? undefined })}
            />
          </div>
          <div className={styles['day']}>
            <DayPicker
              label={promotionTexts['to']}
              value={asked.to}
              onChange={(to) => change({ to: to ?? undefined })}
            />
          </div>
          <Select
            aria-label={t('by')}
            value={asked.by}
            onChange={(by) => change({ by: by === 'stage' ? undefined : by })}
            popupMatchSelectWidth={false}
            options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
          <Select
            aria-label={t('whose')}
            value={search.whose ?? 'all'}
            onChange={(whose) => change({ whose: whose === 'all' ? undefined : whose })}
            options={(['all', 'mine', 'people'] as const).map((value) => ({
              value,
              label: t(`whose.${value}`),
            }))}
          />
        </div>
        {methods.data?.length === 0 ? <Notice title={t('no-method')} /> : <Figures asked={asked} />}
      </div>
    </Page>
  );
}

function filterOf({ whose }: Search): Condition | null {
  if (whose === 'mine') return { field: 'owner', op: 'is', value: { me: true } };
  return whose === 'people' ? { field: 'owner', op: 'is', value: { myPeople: true } } : null;
}

function Figures({ asked }: { asked: PromotionAsked }) {
  const t = useText(promotionTexts);
  const [opened, setOpened] = useState<Figure | null>(null);
  const stages = useQuery(stagesQuery);
  const { data, error, isPending } = useQuery({
    ...promotionQuery(asked),
    placeholderData: keepPreviousData,
  });
  if (error) return <Notice title={error.message} />;
  if (isPending || !stages.data) return <Lines count={8} />;
  if (data.rows.length === 0) return <Notice title={t('empty')} text={t('empty.text')} />;
  const ofMethod = stages.data.filter((stage) => stage.method.id === asked.method);
  return (
    <>
      <Funnel stages={ofMethod} rows={data.rows} asked={asked} onOpen={setOpened} />
      <PromotionTable stages={ofMethod} rows={data.rows} by={asked.by} onOpen={setOpened} />
      <p className={styles['lead']}>{t('defined')}</p>
      {opened && (
        <FigureDrawer
          asked={asked}
          figure={opened}
          title={ofMethod.find(({ id }) => id === opened.stage)?.name ?? ''}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
