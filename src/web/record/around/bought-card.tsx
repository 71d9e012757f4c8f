import { Link } from '@tanstack/react-router';
import { dayIn } from '#kit/instant.ts';
import type { Around } from '#web/api/around.ts';
import { useMeta } from '#web/api/use-meta.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { AllOf, Card } from './card.tsx';
import styles from './around.module.css';

/** What the customer bought and has in use. */
export function BoughtCard({ around, record }: { around: Around; record: Row }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const now = useNow();
  const { currency } = useMeta().workspace;
  const { purchases, holdings } = around.parts;
  const last = readText(purchases?.items[0]?.['at']);
  const total = readText(record['purchaseTotal']);
  const count = Number(record['transactionCount'] ?? 0);
  return (
    <Card title={t('bought')} part={purchases}>
      {last === null ? (
        <p className={styles['none']}>{t('bought.none')}</p>
      ) : (
        <p className={styles['lead']}>
          {total && <strong>{format.money({ amount: total, currency })}</strong>}{' '}
          <span className={styles['quiet']}>
            {t('bought.times', { count })} · {t('bought.last', { when: format.ago(last, now) })}
          </span>
        </p>
      )}
      <Years around={around} />
      <Products around={around} />
      {holdings && holdings.items.length > 0 && (
        <>
          <div className={styles['head']}>
            <h3 className={styles['sub']}>{t('holdings')}</h3>
            <AllOf part={holdings} title={t('holdings')} />
          </div>
          <ul className={styles['rows']}>
            {holdings.items.map((row) => (
              <Holding key={row.id} row={row} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

// Where no rate is known there is no sum in the base currency; then the number of purchases is drawn.
function Years({ around }: { around: Around }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const { currency } = useMeta().workspace;
  const isCounted = around.years.some(({ sum }) => sum === null);
  const sizeOf = ({ sum, count }: Around['years'][number]) => (isCounted ? count : Number(sum));
  const most = Math.max(...around.years.map(sizeOf), 0);
  if (most === 0) return null;
  return (
    <table className={styles['years']}>
      <caption className={styles['sub']}>{t('bought.years')}</caption>
      <tbody>
        {around.years.map((one) => (
          <tr key={one.year}>
            <th scope="row">{one.year}</th>
            <td aria-hidden>
              <span
                className={styles['bar']}
                style={{ width: `${Math.max(2, (sizeOf(one) / most) * 100)}%` }}
              />
            </td>
            <td>
              {isCounted
                ? t('bought.times', { count: one.count })
                : format.money({ amount: String(Math.round(sizeOf(one))), currency })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Products({ around }: { around: Around }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const { currency } = useMeta().workspace;
  const named = around.products.filter(({ product }) => product !== null).slice(0, 3);
  if (named.length === 0) return null;
  return (
    <>
      <h3 className={styles['sub']}>{t('bought.products')}</h3>
      <ul className={styles['rows']}>
        {named.map(({ product, sum, count }) => (
          <li key={product} className={styles['pair']}>
            <span>{product}</span>
            <span className={styles['figure']}>
              {sum
                ? format.money({ amount: String(Math.round(Number(sum))), currency })
                : t('bought.times', { count })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Holding({ row }: { row: Row }) {
  const t = useText(aroundTexts);
  const format = useFormat();
  const today = dayIn(format.zone, new Date(useNow()).toISOString());
  const ends = readText(row['endsOn']);
  const isOver = ends !== null && ends < today;
  return (
    <li className={styles['pair']}>
      <Link to="/records/$object/$id" params={{ object: 'holding', id: row.id }}>
        {readText(row['product'])}
      </Link>
      {ends && (
        <span className={styles['quiet']} data-late={isOver}>
          {t(isOver ? 'holding.ended' : 'holding.ends', { day: format.day(ends) })}
        </span>
      )}
    </li>
  );
}
