import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { statusRulesTexts } from '#web/texts/status-rules.ts';
import type { Rehearsal, Tried } from '#areas/customers/status-rule/rules/rehearsed.ts';
import styles from './status-rules.module.css';

/** What the rules, as they are drawn, would tell of customers on a day, beside what the kept ones tell. */
export function RehearsalPanel({ rules }: { rules: readonly Row[] }) {
  const t = useText(statusRulesTexts);
  const format = useFormat();
  const today = useToday();
  const [day, setDay] = useState<string | null>(null);
  const settled = useDebounced(rules, 600);
  const on = day ?? today;
  const { data, error, isFetching } = useQuery({
    queryKey: ['standing', 'rehearsal', settled, on],
    queryFn: ({ signal }) =>
      call<Rehearsal>('POST', '/standing/rehearse', { body: { day: on, rules: settled }, signal }),
    retry: false,
    placeholderData: keepPreviousData,
  });
  const moved = data?.moves.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <section className={styles['rehearsal']} aria-label={t('rehearse')} aria-busy={isFetching}>
      <h2>{t('rehearse')}</h2>
      <div className={styles['day']}>
        <span>{t('on')}</span>
        <DayPicker label={statusRulesTexts['on']} value={on} onChange={setDay} />
      </div>
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={6} />}
      {data && (
        <>
          <p role="status">
            {t('looked', { count: format.number(data.looked) })} ·{' '}
            {t('moves', { count: format.number(moved) })}
          </p>
          <Compared title={t('status')} field="status" rows={data.statuses} />
          <Compared title={t('stage')} field="lifeCycle" rows={data.stages} />
          <Silence months={data.silence} />
        </>
      )}
    </section>
  );
}

type ComparedProps = {
  readonly title: string;
  readonly field: string;
  readonly rows: readonly Tried[];
};

/** Counts by state as bars: by the kept rules, and with the changes. */
function Compared({ title, field, rows }: ComparedProps) {
  const t = useText(statusRulesTexts);
  const format = useFormat();
  const known = useObject('party')?.fields.find(({ name }) => name === field);
  const most = Math.max(1, ...rows.flatMap(({ kept, tried }) => [kept, tried]));
  const order = Object.keys(known?.options ?? {});
  const sorted = rows.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (rows.length === 0) return null;
  return (
    <table className={styles['compared']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('kept')}</th>
          <th scope="col">{t('tried')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ state, kept, tried }) => (
          <tr key={state}>
            <th scope="row">{known ? <OptionMark option={state} field={known} /> : state}</th>
            <td>{format.number(kept)}</td>
            <td data-moved={kept !== tried}>
              <progress max={most} value={tried} aria-hidden />
              {format.number(tried)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Silence({ months }: { months: readonly number[] }) {
  const t = useText(statusRulesTexts);
  const most = Math.max(1, ...months);
  const last = months.length - 1;
  return (
    <figure className={styles['silence']}>
      <figcaption>{t('silence.title')}</figcaption>
      <ol>
        {months.map((count, month) => (
          <li
            key={month}
            title={t('silence.month', { month: month === last ? `${month}+` : month, count })}
          >
            <span
              className={styles['bar']}
              style={{ height: `${Math.round((count / most) * 72)}px` }}
            />
            <span className={styles['month']} aria-hidden>
              {month % 6 === 0 ? month : ''}
            </span>
            <span className="for-readers-only">
              {t('silence.month', { month: month === last ? `${month}+` : month, count })}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
