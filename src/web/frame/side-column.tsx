import { Link } from '@tanstack/react-router';
import { useLabel, useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from './icons.ts';
import type { AreaPlaces } from './places.ts';
import { useRecent } from './recent.ts';
import styles from './side-column.module.css';

/** The nouns and pages of an area, and what was opened last. */
export function SideColumn({ area }: { area: AreaPlaces }) {
  const t = useText(frameTexts);
  const label = useLabel();
  return (
    <nav className={styles['column']} aria-label={t('nouns')}>
      <h2 className={styles['title']}>{label(area.label)}</h2>
      <AreaLinks area={area} />
      <RecentLinks />
    </nav>
  );
}

/** Links to the lists and pages of an area. */
export function AreaLinks({ area, onChosen }: { area: AreaPlaces; onChosen?: () => void }) {
  const label = useLabel();
  return (
    <ul className={styles['links']}>
      {area.objects.map((object) => {
        const Icon = iconOf(object.icon);
        return (
          <li key={object.name}>
            <Link
              to="/records/$object"
              params={{ object: object.name }}
              className={styles['link']}
              activeProps={current}
              {...(onChosen ? { onClick: onChosen } : {})}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles['words']}>{label(object.label.many)}</span>
            </Link>
          </li>
        );
      })}
      {area.places.map(({ to, label: name, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={styles['link']}
            activeProps={current}
            {...(onChosen ? { onClick: onChosen } : {})}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles['words']}>{label(name)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function RecentLinks() {
  const t = useText(frameTexts);
  const meta = useMeta();
  const recent = useRecent().slice(0, 6);
  if (recent.length === 0) return null;
  return (
    <>
      <h2 className={styles['title']}>{t('recent')}</h2>
      <ul className={styles['links']}>
        {recent.map(({ object, id, title }) => {
          const Icon = iconOf(meta.objects.find(({ name }) => name === object)?.icon);
          return (
            <li key={id}>
              <Link to="/records/$object/$id" params={{ object, id }} className={styles['link']}>
                <Icon size={16} strokeWidth={1.75} aria-hidden />
                <span className={styles['words']}>{title}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const current = { 'data-current': 'true' } as const;
