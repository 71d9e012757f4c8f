import { Link } from '@tanstack/react-router';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { forecastTexts } from '#web/texts/forecast.ts';
import type { Outlook } from './lines.ts';
import { useAmount } from './use-amount.ts';
import styles from './forecast.module.css';

/** What is missing to the goal, and which open opportunities would close it. */
export function Closers({ outlook }: { readonly outlook: Outlook }) {
  const t = useText(forecastTexts);
  const format = useFormat();
  const write = useAmount();
  const { gap, closers, short } = outlook;
  return (
    <section className={styles['card']} aria-label={t('closers')}>
      <h2>{t('closers')}</h2>
      {gap === null && <p>{t('no-quota')}</p>}
      {gap !== null && gap <= 0 && <p>{t('closers.none')}</p>}
      {gap !== null && gap > 0 && (
        <>
          <p>
            {short > 0
              ? t('closers.short', { amount: write(short) })
              : t('closers.enough', { count: closers.length })}
          </p>
          <ul className={styles['closers']}>
            {closers.map(({ id, name, amount, probability, expectedCloseOn }) => (
              <li key={id}>
                <Link to="/records/$object/$id" params={{ object: 'opportunity', id }}>
                  {name}
                </Link>
                <span>{write(amount)}</span>
                <span>{format.percent(String(probability))}</span>
                <span>{format.day(expectedCloseOn)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
