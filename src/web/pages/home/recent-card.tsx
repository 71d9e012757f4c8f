import { Link } from '@tanstack/react-router';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { useRecent } from '#web/frame/recent.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card, Empty } from './card.tsx';
import styles from './home.module.css';

/** The records that were opened last on this device. */
export function RecentCard() {
  const t = useText(homeTexts);
  const meta = useMeta();
  const label = useLabel();
  const recent = useRecent();
  return (
    <Card title={t('recent')}>
      {recent.length === 0 && <Empty title={t('recent.none')} />}
      <ul className={styles['rows']}>
        {recent.slice(0, 7).map(({ object, id, title }) => {
          const known = meta.objects.find(({ name }) => name === object);
          const Icon = iconOf(known?.icon);
          return (
            <li key={id}>
              <Link className={styles['row']} to="/records/$object/$id" params={{ object, id }}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span className={styles['title']}>{title}</span>
                <span className={styles['word']}>{known && label(known.label.one)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
