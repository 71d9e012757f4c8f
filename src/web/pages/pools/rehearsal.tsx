import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { FlaskConical } from 'lucide-react';
import type { FallsWhen } from '#areas/customers/pool/rules/shown.ts';
import type { Condition } from '#model/condition.ts';
import { PlainTable } from '#web/administration/plain-table.tsx';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { call } from '#web/api/client.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { poolSettingsTexts } from '#web/texts/pool-settings.ts';
import type { Recycling } from './rules.ts';
import styles from './pools.module.css';

type Props = {
  readonly pool: string | null;
  readonly recycling: Recycling;
  readonly boughtDays: number | null;
  readonly exempt: Condition | null;
  readonly belongs: Condition | null;
};

const span = 14;

/** Tries rules before they are kept: how many would fall, when, and from whom. */
export function Rehearsal(rules: Props) {
  const t = useText(poolSettingsTexts);
  const trial = useMutation({
    mutationFn: () =>
      call<FallsWhen>('POST', '/pools/rehearsal', { body: { ...rules, days: span } }),
  });
  return (
    <SettingsSection
      title={t('trial')}
      help={t('trial.help')}
      acts={
        <Button
          icon={<FlaskConical size={15} aria-hidden />}
          loading={trial.isPending}
          disabled={rules.recycling.limits.length === 0}
          onClick={() => trial.mutate()}
        >
          {t('trial.run')}
        </Button>
      }
    >
      {trial.error && <Alert type="error" showIcon title={trial.error.message} />}
      {trial.data && <Outcome trial={trial.data} />}
    </SettingsSection>
  );
}

function Outcome({ trial }: { trial: FallsWhen }) {
  const t = useText(poolSettingsTexts);
  const format = useFormat();
  const people = useQuery(everyRowQuery('user', { fields: ['name'], sort: ['name'] }));
  const nameOf = (id: string) =>
    readText(people.data?.find((one) => one.id === id)?.['name']) ?? '';
  return (
    <div className={styles['form']} role="status">
      <p className={styles['sum']}>
        {t('trial.now', {
          now: format.number(trial.now),
          customers: format.number(trial.customers),
        })}
      </p>
      <Days days={trial.days} />
      {trial.now === 0 ? (
        <p>{t('trial.nobody')}</p>
      ) : (
        <>
          <PlainTable
            label={t('trial.owners')}
            items={trial.owners.filter((one) => one.now > 0).slice(0, 20)}
            keyOf={(one) => one.id}
            columns={[
              { key: 'owner', label: t('trial.owner'), cell: (one) => nameOf(one.id) },
              {
                key: 'held',
                label: t('trial.held'),
                align: 'end',
                width: 120,
                cell: (one) => format.number(one.held),
              },
              {
                key: 'now',
                label: t('trial.falls'),
                align: 'end',
                width: 120,
                cell: (one) => format.number(one.now),
              },
            ]}
          />
          <PlainTable
            label={t('trial.who')}
            items={trial.first.slice(0, 50)}
            keyOf={(one) => one.id}
            columns={[
              {
                key: 'who',
                label: t('trial.who'),
                cell: (one) => (
                  <Link to="/records/$object/$id" params={{ object: 'party', id: one.id }}>
                    {one.name}
                  </Link>
                ),
              },
              { key: 'owner', label: t('trial.owner'), cell: (one) => nameOf(one.ownerId) },
              {
                key: 'on',
                label: t('trial.on'),
                width: 140,
                cell: (one) => format.day(one.day),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}

function Days({ days }: { days: FallsWhen['days'] }) {
  const t = useText(poolSettingsTexts);
  const format = useFormat();
  const most = Math.max(1, ...days.map((one) => one.count));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure aria-label={t('trial.days')}>
      <ol className={styles['bars']}>
        {days.map(({ day, count }, index) => (
          <li
            key={day}
            data-past={index <= span}
            style={{ height: `${(count / most) * 100}%` }}
            title={t('trial.day', {
              day: index === 0 ? t('trial.older', { day: format.day(day) }) : format.day(day),
              count: format.number(count),
            })}
          >
            <span className="for-readers-only">
              {t('trial.day', { day: format.day(day), count: format.number(count) })}
            </span>
          </li>
        ))}
      </ol>
      <figcaption className={styles['ends']}>
        <span>{first && t('trial.older', { day: format.day(first.day) })}</span>
        <span>{t('trial.days')}</span>
        <span>{last && format.day(last.day)}</span>
      </figcaption>
    </figure>
  );
}
