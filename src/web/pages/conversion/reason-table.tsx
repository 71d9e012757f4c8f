import { Link } from '@tanstack/react-router';
import { useObject } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { conversionTexts } from '#web/texts/conversion.ts';
import { leadsGivenUp, type ConversionAsked } from './behind.ts';
import styles from './conversion.module.css';

type Props = {
  readonly reasons: readonly { readonly reason: string | null; readonly count: number }[];
  readonly asked: ConversionAsked;
};

/** Why leads were given up, the most frequent reason first. */
export function ReasonTable({ reasons, asked }: Props) {
  const t = useText(conversionTexts);
  const label = useLabel();
  const format = useFormat();
  const fields = useObject('lead')?.fields ?? [];
  const options = fields.find(({ name }) => name === 'disqualifiedReason')?.options ?? {};
  return (
    <div className={styles['narrow']}>
      <table className={styles['table']}>
        <caption>{t('reasons')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reason')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, count }) => {
            const option = reason === null ? undefined : options[reason];
            return (
              <tr key={reason}>
                <th scope="row">{option ? label(option.label) : (reason ?? t('none'))}</th>
                <td>
                  <Link
                    to="/records/$object"
                    params={{ object: 'lead' }}
                    search={{ filter: leadsGivenUp(asked, reason), whose: 'all' }}
                  >
                    {format.number(count)}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
