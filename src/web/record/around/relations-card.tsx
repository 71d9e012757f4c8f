import { Link } from '@tanstack/react-router';
import { customerOf, type AroundPart } from '#web/api/around.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { aroundTexts } from '#web/texts/around.ts';
import { Card } from './card.tsx';
import styles from './around.module.css';

type Props = { readonly part: AroundPart; readonly object: string; readonly id: string };

/** What other parties are to this one, read from its side. */
export function RelationsCard({ part, object, id }: Props) {
  const t = useText(aroundTexts);
  return (
    <Card title={t('relations')} part={part}>
      {part.items.length === 0 && <p className={styles['none']}>{t('relations.none')}</p>}
      <ul className={styles['rows']}>
        {part.items.map((row) => {
          const isFrom = readLink(row['from'])?.id === id;
          const other = readLink(row[isFrom ? 'to' : 'from']);
          // The first reading says what `from` is; seen from `from`, the other is the second one.
          const reading = isFrom ? readText(row['type.reverseName']) : readLink(row['type'])?.title;
          return (
            <li key={row.id} className={styles['pair']}>
              {other?.title ? (
                <Link
                  to="/records/$object/$id"
                  params={{
                    object: customerOf(row[isFrom ? 'to.kind' : 'from.kind']),
                    id: other.id,
                  }}
                >
                  {other.title}
                </Link>
              ) : (
                <span>–</span>
              )}
              <span className={styles['quiet']}>{reading}</span>
            </li>
          );
        })}
      </ul>
      <Link to="/records/$object/$id" params={{ object, id }} search={{ tab: 'network' }}>
        {t('relations.graph')}
      </Link>
    </Card>
  );
}
