import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { Plus } from 'lucide-react';
import { useObject } from '#web/api/use-meta.ts';
import { useCreate } from '#web/frame/new-menu.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { goalsTexts } from '#web/texts/goals.ts';
import { GoalTable } from './goal-table.tsx';
import { attainmentQuery, goalsOf, goalsQuery, mostShown } from './goals.ts';
import styles from './goals.module.css';

const yearsShown = 5;

/** The goals of a year as a tree, with what has been reached of each. */
export function GoalsPage() {
  const t = useText(goalsTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const create = useCreate();
  const object = useObject('goal');
  const thisYear = Number(useToday().slice(0, 4));
  const search = useSearch({ from: '/inside/sales/goals' });
  const asked = Number(search.year);
  const year = Number.isInteger(asked) && asked > 1900 && asked < 2200 ? asked : thisYear;
  const measures = object?.fields.find(({ name }) => name === 'measure')?.options ?? {};
  const [first = 'won-amount'] = Object.keys(measures);
  const measure =
    search.measure !== undefined && search.measure in measures ? search.measure : first;
  const change = (next: { year?: string; measure?: string }) =>
    void navigate({ to: '/sales/goals', search: { ...search, ...next }, replace: true });
  const acts = object?.can.create && (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => create('goal')}>
      {t('new')}
    </Button>
  );
  return (
    <Page title={t('title')} acts={acts}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['tools']}>
          <Select
            aria-label={t('year')}
            value={year}
            onChange={(value) => change({ year: String(value) })}
            options={Array.from({ length: yearsShown }, (_, at) => thisYear + 1 - at).map(
              (one) => ({
                value: one,
                label: String(one),
              }),
            )}
          />
          <Select
            aria-label={t('measure')}
            value={measure}
            popupMatchSelectWidth={false}
            onChange={(value) => change({ measure: value })}
            options={Object.entries(measures).map(([value, option]) => ({
              value,
              label: label(option.label),
            }))}
          />
        </div>
        <Goals year={year} measure={measure} />
      </div>
    </Page>
  );
}

function Goals({ year, measure }: { readonly year: number; readonly measure: string }) {
  const t = useText(goalsTexts);
  const found = useQuery(goalsQuery(year, measure));
  const goals = goalsOf(found.data ?? []);
  const shown = goals.slice(0, mostShown);
  const reached = useQuery(attainmentQuery(shown.map(({ id }) => id)));
  if (found.error) return <Notice title={found.error.message} />;
  if (found.isPending) return <Lines count={8} />;
  if (goals.length === 0) return <Notice title={t('empty')} text={t('empty.text')} />;
  return (
    <>
      {reached.error && <Notice title={reached.error.message} />}
      <GoalTable
        goals={shown}
        isMoney={measure.endsWith('-amount')}
        reached={new Map((reached.data?.items ?? []).map((one) => [one.goal, one]))}
      />
      {goals.length > mostShown && (
        <p className={styles['lead']}>{t('more', { count: mostShown })}</p>
      )}
      <p className={styles['lead']}>{t('defined')}</p>
    </>
  );
}
