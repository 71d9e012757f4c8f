import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { Plus, Settings2 } from 'lucide-react';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { poolsQuery } from '#web/pool/pools-query.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { PoolCards } from './pool-cards.tsx';
import { PoolCustomers } from './pool-customers.tsx';
import { PoolLog } from './pool-log.tsx';
import styles from './pools.module.css';

/** The pools open to me: what lies in them, what I may still claim, and for who is in charge, what became of it. */
export function PoolsPage() {
  const t = useText(poolsTexts);
  const object = useObject('pool');
  const { pool: asked } = useSearch({ from: '/inside/pools' });
  const navigate = useNavigate();
  const { data, error, isPending } = useQuery(poolsQuery);
  const pools = data?.items ?? [];
  const pool = pools.find(({ id }) => id === asked) ?? pools[0];
  const add = object?.can.create && (
    <Button
      icon={<Plus size={16} aria-hidden />}
      onClick={() => void navigate({ to: '/pools/$id/settings', params: { id: 'new' } })}
    >
      {t('new')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add} isForAll>
      {isPending && <Lines count={4} />}
      {error && <Notice title={error.message} />}
      {data && !pool && <Notice title={t('none')} text={t('none.help')} />}
      {pool && (
        <>
          <PoolCards
            pools={pools}
            current={pool.id}
            onChoose={(id) => void navigate({ to: '/pools', search: { pool: id } })}
          />
          <OnePool key={pool.id} pool={pool} mayEdit={object?.can.edit !== undefined} />
        </>
      )}
    </SettingsPage>
  );
}

function OnePool({ pool, mayEdit }: { pool: PoolOverview; mayEdit: boolean }) {
  const t = useText(poolsTexts);
  const navigate = useNavigate();
  const { view } = useSearch({ from: '/inside/pools' });
  const isLog = pool.isInCharge && view === 'log';
  return (
    <section className={styles['pool']} aria-label={pool.name}>
      <div className={styles['head']}>
        <h2>{pool.name}</h2>
        {pool.isInCharge && (
          <Segmented
            aria-label={pool.name}
            value={isLog ? 'log' : 'customers'}
            options={[
              { value: 'customers', label: t('view.customers') },
              { value: 'log', label: t('view.log') },
            ]}
            onChange={(next) =>
              void navigate({
                to: '/pools',
                search: { pool: pool.id, ...(next === 'log' ? { view: 'log' } : {}) },
              })
            }
          />
        )}
        {mayEdit && (
          <Link to="/pools/$id/settings" params={{ id: pool.id }} className={styles['settings']}>
            <Settings2 size={15} aria-hidden /> {t('settings')}
          </Link>
        )}
      </div>
      {pool.description && <p className={styles['description']}>{pool.description}</p>}
      {isLog ? <PoolLog pool={pool.id} /> : <PoolCustomers pool={pool} />}
    </section>
  );
}
