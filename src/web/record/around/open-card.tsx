import { Link } from '@tanstack/react-router';
import { dayIn } from '#kit/instant.ts';
import type { Around } from '#web/api/around.ts';
import { useObject } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { AllOf, Card } from './card.tsx';
import styles from './around.module.css';

/** What comes next and what was promised by either side; overdue in red. */
export function OpenCard({ around }: { around: Around }) {
  const t = useText(aroundTexts);
  const { steps, promises } = around.parts;
  const ours = (promises?.items ?? []).filter((row) => row['by'] !== 'them');
  const theirs = (promises?.items ?? []).filter((row) => row['by'] === 'them');
  const isEmpty = (steps?.items.length ?? 0) + ours.length + theirs.length === 0;
  return (
    <Card title={t('open')} part={steps}>
      {isEmpty && <p className={styles['none']}>{t('open.none')}</p>}
      <ul className={styles['rows']}>
        {steps?.items.map((row) => (
          <Step key={row.id} row={row} />
        ))}
      </ul>
      {ours.length > 0 && <Promises title={t('ours')} rows={ours} />}
      {theirs.length > 0 && <Promises title={t('theirs')} rows={theirs} />}
      {promises?.more && <AllOf part={promises} title={t('ours')} />}
      <ComingDays days={around.days} />
    </Card>
  );
}

function Step({ row }: { row: Row }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const now = useNow();
  const field = useObject('activity')?.fields.find((one) => one.name === 'kind');
  const kind = readText(row['kind']);
  const at = readText(row['at']);
  const due = readText(row['dueAt']);
  const isLate = due !== null && Date.parse(due) < now;
  return (
    <li className={styles['about']}>
      <span>
        {field && kind && <OptionMark option={kind} field={field} />}{' '}
        <Link to="/records/$object/$id" params={{ object: 'activity', id: row.id }}>
          {readText(row['subject'])}
        </Link>
      </span>
      <span className={styles['quiet']} data-late={isLate}>
        {[at && format.ago(at, now), isLate && t('overdue'), readLink(row['owner'])?.title]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

function Promises({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const today = dayIn(format.zone, new Date(useNow()).toISOString());
  return (
    <>
      <h3 className={styles['sub']}>{title}</h3>
      <ul className={styles['rows']}>
        {rows.map((row) => {
          const due = readText(row['dueOn']);
          const isLate = due !== null && due < today;
          return (
            <li key={row.id} className={styles['about']}>
              <Link to="/records/$object/$id" params={{ object: 'commitment', id: row.id }}>
                {readText(row['promise'])}
              </Link>
              {due && (
                <span className={styles['quiet']} data-late={isLate}>
                  {format.day(due)}
                  {isLate && ` · ${t('overdue')}`}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ComingDays({ days }: Pick<Around, 'days'>) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const field = useObject('life-event')?.fields.find((one) => one.name === 'kind');
  if (days.length === 0) return null;
  return (
    <>
      <h3 className={styles['sub']}>{t('days')}</h3>
      <ul className={styles['rows']}>
        {days.map(({ party, kind, on, days: ahead }) => {
          const who = readLink(party);
          return (
            <li key={`${who?.id} ${kind}`} className={styles['pair']}>
              <span>
                {kind === 'birth'
                  ? t('birthday')
                  : field && <OptionMark option={kind} field={field} />}{' '}
                {who?.title}
              </span>
              <time dateTime={on} title={format.day(on)} className={styles['quiet']}>
                {ahead === 0 ? t('day.today') : t('day.in', { count: ahead })}
              </time>
            </li>
          );
        })}
      </ul>
    </>
  );
}
