import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Hourglass, ShieldCheck, Waves } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { daysBetween } from '#kit/day.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useToday } from '#web/language/use-today.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { poolsQuery } from './pools-query.ts';
import { usePoolAct } from './use-pool-act.ts';
import styles from './pool-line.module.css';

const GiveBackDialog = lazy(() =>
  import('./give-back-dialog.tsx').then((module) => ({ default: module.GiveBackDialog })),
);

type Props = { readonly object: ObjectMeta; readonly record: Row };

const soon = 7;

/** Where a customer stands between his owner and the pools, with what can be done about it; nothing where there are no pools. */
export function PoolLine({ object, record }: Props) {
  const { data } = useQuery(poolsQuery);
  if (!data || record['deletedAt'] != null) return null;
  const pool = readLink(record['pool']);
  if (pool) return <Lying record={record} pool={pool.id} title={pool.title} pools={data.items} />;
  if (data.items.length === 0) return null;
  return <Held object={object} record={record} />;
}

function Lying({
  record,
  pool,
  title,
  pools,
}: {
  record: Row;
  pool: string;
  title: string | null;
  pools: readonly PoolOverview[];
}) {
  const t = useText(poolsTexts);
  const act = usePoolAct();
  const claim = () =>
    act.mutate({
      act: 'claim',
      pool,
      body: { customers: [record.id] },
      said: t('claimed', { count: 1 }),
    });
  return (
    <p className={styles['line']}>
      <Mark icon={<Waves size={14} aria-hidden />}>{t('lies', { pool: title ?? '' })}</Mark>
      {pools.some((one) => one.id === pool && one.isMember) && (
        <Button size="small" type="primary" loading={act.isPending} onClick={claim}>
          {t('claim')}
        </Button>
      )}
    </p>
  );
}

function Held({ object, record }: Props) {
  const t = useText(poolsTexts);
  const format = useFormat();
  const today = useToday();
  const { user } = useMeta();
  const [isGiving, setGiving] = useState(false);
  const extend = usePoolAct();
  const owner = readLink(record['owner'])?.id;
  const fallsOn = readText(record['fallsOn']);
  const until = readText(record['protectedUntilOn']);
  const days = fallsOn === null ? null : daysBetween(today, fallsOn);
  const isMine = owner === user.id;
  const mayGive = owner !== undefined && (isMine || object.can.assign !== undefined);
  const isPerson = object.name === 'contact' && readLink(record['account']) !== null;
  if (isPerson || (!mayGive && days === null)) return null;
  return (
    <p className={styles['line']}>
      {days !== null && days <= soon && (
        <Mark tone="soon" icon={<Hourglass size={14} aria-hidden />}>
          {days <= 0 ? t('falls.today') : t('falls.in', { count: days })}
        </Mark>
      )}
      {until !== null && until >= today && (
        <Mark icon={<ShieldCheck size={14} aria-hidden />}>
          {t('protected', { day: format.day(until) })}
        </Mark>
      )}
      {isMine && days !== null && (
        <Button
          size="small"
          loading={extend.isPending}
          onClick={() =>
            extend.mutate({
              act: 'extend',
              body: { customers: [record.id] },
              said: t('extended'),
            })
          }
        >
          {t('extend')}
        </Button>
      )}
      {mayGive && (
        <Button size="small" onClick={() => setGiving(true)}>
          {t('give-back')}
        </Button>
      )}
      <Suspense>
        {isGiving && (
          <GiveBackDialog
            title={t('give-back.title', { name: readText(record[object.title]) ?? '' })}
            customers={[record.id]}
            onClose={() => setGiving(false)}
          />
        )}
      </Suspense>
    </p>
  );
}

function Mark({ icon, tone, children }: { icon: ReactNode; tone?: 'soon'; children: ReactNode }) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      {icon} {children}
    </span>
  );
}
