import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { Waves } from 'lucide-react';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import styles from './pools.module.css';

type Props = {
  readonly pools: readonly PoolOverview[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
};

/** The pools side by side: how many lie in each, and what is left of my limits. */
export function PoolCards({ pools, current, onChoose }: Props) {
  return (
    <ul className={styles['cards']}>
      {pools.map((pool) => (
        <li key={pool.id}>
          <button
            type="button"
            className={styles['card']}
            aria-pressed={pool.id === current}
            onClick={() => onChoose(pool.id)}
          >
            <PoolWords pool={pool} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function PoolWords({ pool }: { pool: PoolOverview }) {
  const t = useText(poolsTexts);
  const format = useFormat();
  const { left, claimsADay, claimedToday, mostHeld, held } = pool;
  return (
    <>
      <span className={styles['name']}>
        <Waves size={16} aria-hidden /> {pool.name}
        {pool.isInCharge && <span className={styles['mark']}>{t('in-charge')}</span>}
      </span>
      <span className={styles['number']}>
        <strong>{format.number(pool.customers)}</strong> {t('in')}
      </span>
      {pool.isMember && (
        <span className={styles['quota']} data-none={left === 0}>
          {left === null ? t('left.any') : t('left', { count: left })}
          {claimsADay !== null && (
            <span>{t('today', { done: claimedToday, most: claimsADay })}</span>
          )}
          {mostHeld !== null && <span>{t('held', { held, most: mostHeld })}</span>}
        </span>
      )}
    </>
  );
}
