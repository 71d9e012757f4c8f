import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import type { Condition } from '#model/condition.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { useAmount } from '#web/pages/forecast/use-amount.ts';
import { receivablesTexts } from '#web/texts/receivables.ts';
import {
  ages,
  conditionOfAge,
  groupings,
  sumOf,
  whoseNames,
  type OwedAsked,
  type OwedRow,
} from './ages.ts';
import { owedQuery, ownersOf } from './owed.ts';
import styles from './receivables.module.css';

/** Who owes how much for how long; every open figure opens its planned payments. */
export function ReceivablesPage() {
  const t = useText(receivablesTexts);
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/money/receivables' });
  const asked: OwedAsked = {
    by: groupings.find((one) => one === search.by) ?? 'party',
    whose: whoseNames.find((one) => one === search.whose) ?? 'all',
  };
  const change = (next: { by?: string; whose?: string }) =>
    void navigate({ to: '/money/receivables', search: { ...search, ...next }, replace: true });
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead')}</p>
        <div className={styles['tools']}>
          <Select
            aria-label={t('by')}
            value={asked.by}
            popupMatchSelectWidth={false}
            onChange={(by) => change({ by })}
            options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
          />
          <Select
            aria-label={t('whose')}
            value={asked.whose}
            popupMatchSelectWidth={false}
            onChange={(whose) => change({ whose })}
            options={whoseNames.map((value) => ({ value, label: t(`whose.${value}`) }))}
          />
        </div>
        <Figures asked={asked} />
      </div>
    </Page>
  );
}

function Figures({ asked }: { readonly asked: OwedAsked }) {
  const t = useText(receivablesTexts);
  const { data, error, isPending } = useQuery({
    ...owedQuery(asked),
    placeholderData: keepPreviousData,
  });
  if (error) return <Notice title={error.message} />;
  if (isPending) return <Lines count={8} />;
  if (data.rows.length === 0) return <Notice title={t('empty')} text={t('empty.text')} />;
  return (
    <>
      <div className={styles['scroller']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t(`by.${asked.by}`)}</th>
              {(['planned', 'received', ...ages, 'oldest'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Owed key={row.id ?? ''} row={row} asked={asked} name={row.title ?? t('nobody')} />
            ))}
          </tbody>
          <tfoot>
            <Owed row={sumOf(data.rows)} asked={asked} name={t('sum')} isSum />
          </tfoot>
        </table>
      </div>
      {data.count > data.rows.length && (
        <p className={styles['lead']}>{t('cut', { shown: data.rows.length, count: data.count })}</p>
      )}
      <p className={styles['lead']}>{t('defined')}</p>
    </>
  );
}

type OwedProps = {
  readonly row: OwedRow;
  readonly asked: OwedAsked;
  readonly name: string;
  readonly isSum?: true;
};

function Owed({ row, asked, name, isSum }: OwedProps) {
  const write = useAmount();
  const format = useFormat();
  const today = useToday();
  const of: Condition[] = isSum
    ? []
    : row.id === null
      ? [{ field: asked.by, op: 'isEmpty' }]
      : [{ field: asked.by, op: 'is', value: row.id }];
  const own = ownersOf(asked.whose);
  const behind = (condition: Condition): Condition => ({
    all: [condition, ...of, ...(own === null ? [] : [own])],
  });
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{write(row.planned)}</td>
      <td>{write(row.received)}</td>
      {ages.map((age) => (
        <td key={age} data-late={age !== 'notDue' && row[age] > 0}>
          {row[age] === 0 ? (
            '–'
          ) : (
            <Link
              to="/records/$object"
              params={{ object: 'payment-plan' }}
              search={{ filter: behind(conditionOfAge(age, today)) }}
            >
              {write(row[age])}
            </Link>
          )}
        </td>
      ))}
      <td>{row.oldest === null ? '–' : format.day(row.oldest)}</td>
    </tr>
  );
}
