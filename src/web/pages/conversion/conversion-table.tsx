import { Link } from '@tanstack/react-router';
import { useObject } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { conversionTexts } from '#web/texts/conversion.ts';
import {
  conversionRatio,
  figures,
  leadsBehind,
  type ConversionAsked,
  type ConversionRow,
} from './behind.ts';
import styles from './conversion.module.css';

type Props = { readonly rows: readonly ConversionRow[]; readonly asked: ConversionAsked };

/** What became of the leads of each group, the total first, each figure a link to its leads. */
export function ConversionTable({ rows, asked }: Props) {
  const t = useText(conversionTexts);
  const format = useFormat();
  const nameOf = useGroupName(asked);
  const days = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`by.${asked.by}`)}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col">
                {t(figure)}
              </th>
            ))}
            <th scope="col">{t('ratio')}</th>
            <th scope="col">{t('mean')}</th>
            <th scope="col">{t('median')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const ratio = conversionRatio(row);
            return (
              <tr key={row.isTotal ? 'total' : `of ${row.group}`}>
                <th scope="row">{nameOf(row)}</th>
                {figures.map((figure) => (
                  <td key={figure}>
                    {row[figure] === 0 ? (
                      '0'
                    ) : (
                      <Link
                        to="/records/$object"
                        params={{ object: 'lead' }}
                        search={{ filter: leadsBehind(asked, row, figure), whose: 'all' }}
                      >
                        {format.number(row[figure])}
                      </Link>
                    )}
                  </td>
                ))}
                <td>{ratio === null ? '–' : `${format.number(ratio)}%`}</td>
                <td>{days(row.meanDays)}</td>
                <td>{days(row.medianDays)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function useGroupName({ by }: ConversionAsked): (row: ConversionRow) => string {
  const t = useText(conversionTexts);
  const label = useLabel();
  const object = useObject('lead');
  const options = object?.fields.find(({ name }) => name === by)?.options ?? {};
  return ({ isTotal, title }) => {
    if (isTotal) return t('total');
    const option = title === null ? undefined : options[title];
    return (option ? label(option.label) : title) ?? t('none');
  };
}
