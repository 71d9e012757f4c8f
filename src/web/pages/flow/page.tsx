import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select, Switch } from 'antd';
import { useMemo, useState } from 'react';
import { addMonths } from '#kit/day.ts';
import type { Condition } from '#model/condition.ts';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { flowTexts } from '#web/texts/flow.ts';
import { flowsQuery, type Flow, type FlowAsked } from './flow.ts';
import { Matrix } from './matrix.tsx';
import { MoversDrawer } from './movers.tsx';
import { Sankey } from './sankey.tsx';
import { useStates } from './states.ts';
import styles from './flow.module.css';

type Search = {
  what?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  whose?: string | undefined;
  unit?: string | undefined;
  stayed?: string | undefined;
};

/** Who moved from which status, stage or class to which between two days. */
export function FlowPage() {
  const t = useText(flowTexts);
  const navigate = useNavigate();
  const today = useToday();
  const search = useSearch({ from: '/inside/customers/flow' });
  const change = (next: Search) =>
    void navigate({ to: '/customers/flow', search: { ...search, ...next }, replace: true });
  const asked = useMemo<FlowAsked>(
    () => ({
      what: search.what ?? 'status',
      from: search.from ?? addMonths(today, -12),
      to: search.to ?? today,
      filter: filterOf(search),
    }),
    [search, today],
  );
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <Tools asked={asked} search={search} onChange={change} />
        <Flows asked={asked} hasStayed={search.stayed === 'yes'} />
      </div>
    </Page>
  );
}

function filterOf({ whose, unit }: Search): Condition | null {
  const parts: Condition[] = [
    ...(whose === 'mine' ? [{ field: 'owner', op: 'is', value: { me: true } } as const] : []),
    ...(whose === 'people'
      ? [{ field: 'owner', op: 'is', value: { myPeople: true } } as const]
      : []),
    ...(unit === undefined ? [] : [{ field: 'unit', op: 'is', value: unit } as const]),
  ];
  return parts.length === 0 ? null : { all: parts };
}

type ToolsProps = {
  readonly asked: FlowAsked;
  readonly search: Search;
  readonly onChange: (next: Search) => void;
};

function Tools({ asked, search, onChange }: ToolsProps) {
  const t = useText(flowTexts);
  const schemes = useQuery(everyRowQuery('classification', { fields: ['name'], sort: ['name'] }));
  const units = useQuery(everyRowQuery('unit', { fields: ['name'], sort: ['name'] }));
  const named = (rows: typeof schemes.data) =>
    (rows ?? []).map((row) => ({ value: row.id, label: readText(row['name']) ?? '' }));
  return (
    <div className={styles['tools']}>
      <Select
        aria-label={t('what')}
        value={asked.what}
        onChange={(what) => onChange({ what })}
        popupMatchSelectWidth={false}
        options={[
          { value: 'status', label: t('status') },
          { value: 'life-cycle', label: t('life-cycle') },
          ...named(schemes.data),
        ]}
      />
      <div className={styles['day']}>
        <DayPicker
          label={flowTexts['from']}
          value={asked.from}
          onChange={(from) => onChange({ from: from ?? undefined })}
        />
      </div>
      <div className={styles['day']}>
        <DayPicker
          label={flowTexts['to']}
          value={asked.to}
          onChange={(to) => onChange({ to: to ?? undefined })}
        />
      </div>
      <Select
        aria-label={t('whose')}
        value={search.whose ?? 'all'}
        onChange={(whose) => onChange({ whose: whose === 'all' ? undefined : whose })}
        options={(['all', 'mine', 'people'] as const).map((value) => ({
          value,
          label: t(`whose.${value}`),
        }))}
      />
      <Select
        aria-label={t('unit')}
        value={search.unit ?? ''}
        onChange={(unit) => onChange({ unit: unit === '' ? undefined : unit })}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: t('unit.all') }, ...named(units.data)]}
      />
      <label className={styles['switch']}>
        <Switch
          size="small"
          checked={search.stayed === 'yes'}
          onChange={(isOn) => onChange({ stayed: isOn ? 'yes' : undefined })}
        />
        {t('stayed')}
      </label>
    </div>
  );
}

function Flows({ asked, hasStayed }: { asked: FlowAsked; hasStayed: boolean }) {
  const t = useText(flowTexts);
  const format = useFormat();
  const { known, stateOf } = useStates(asked.what);
  const { data, error, isPending } = useQuery({
    ...flowsQuery(asked),
    placeholderData: keepPreviousData,
  });
  const [opened, setOpened] = useState<Flow | null>(null);
  const shown = useMemo(
    () => (data?.flows ?? []).filter(({ before, after }) => hasStayed || before !== after),
    [data, hasStayed],
  );
  if (isPending) return <Lines count={8} />;
  if (error) return <Notice title={error.message} />;
  if (data.flows.length === 0) return <Notice title={t('empty')} />;
  const sum = (flows: readonly Flow[]) => flows.reduce((total, { count }) => total + count, 0);
  const moved = sum(data.flows.filter(({ before, after }) => before !== after));
  const words = (flow: Flow) =>
    t('open', {
      before: stateOf(flow.before).name,
      after: stateOf(flow.after).name,
      count: format.number(flow.count),
    });
  return (
    <>
      <p className={styles['moved']} role="status">
        {t('moved', { count: format.number(moved), all: format.number(sum(data.flows)) })}
      </p>
      {shown.length === 0 && <Notice title={t('still')} text={t('still.text')} />}
      {shown.length > 0 && (
        <Sankey
          flows={shown}
          known={known}
          label={t('chart', { title: `${asked.from} – ${asked.to}` })}
          onOpen={setOpened}
        />
      )}
      <Matrix flows={data.flows} known={known} onOpen={setOpened} />
      {opened && (
        <MoversDrawer
          asked={asked}
          flow={opened}
          title={words(opened)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
