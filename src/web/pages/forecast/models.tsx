import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { forecastTexts } from '#web/texts/forecast.ts';
import type { Outlook } from './lines.ts';
import { useAmount } from './use-amount.ts';
import styles from './forecast.module.css';

const monthsShown = 24;

/** The months so far with those that models foretell, and how far each model missed before. */
export function Models({ outlook }: { readonly outlook: Outlook }) {
  const t = useText(forecastTexts);
  const format = useFormat();
  const write = useAmount();
  const { foretold, history, ahead } = outlook;
  const best = foretold.find(({ model }) => model === 'season');
  const columns = [
    ...history.slice(-monthsShown).map((one) => ({ ...one, isTold: false })),
    ...ahead.map((month, at) => ({ month, amount: best?.months[at] ?? 0, isTold: true })),
  ];
  const most = Math.max(1, ...columns.map(({ amount }) => amount));
  return (
    <section className={styles['card']} aria-label={t('chart')}>
      <h2>{t('chart')}</h2>
      {foretold.length === 0 ? (
        <p>{t('no-models')}</p>
      ) : (
        <>
          <ol className={styles['columns']}>
            {columns.map(({ month, amount, isTold }) => (
              <li key={month} data-told={isTold} title={`${month} · ${write(amount)}`}>
                <span className={styles['space']}>
                  <span style={{ height: `${(100 * amount) / most}%` }} />
                </span>
                <span className={styles['month']}>{month.slice(2)}</span>
                <span className={styles['unseen']}>{write(amount)}</span>
              </li>
            ))}
          </ol>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('model')}</th>
                <th scope="col">{t('rest')}</th>
                <th scope="col">{t('error')}</th>
              </tr>
            </thead>
            <tbody>
              {foretold.map(({ model, months, error }) => (
                <tr key={model}>
                  <th scope="row">{t(`model.${model}`)}</th>
                  <td>{write(months.reduce((sum, one) => sum + one, 0))}</td>
                  <td>
                    {error === null
                      ? t('error.unknown')
                      : t('error.percent', { percent: format.number(Math.round(error)) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
