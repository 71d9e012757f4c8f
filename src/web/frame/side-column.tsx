import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { placeTexts } from '#web/texts/places.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { FavouriteLinks } from '#web/favourites/favourite-links.tsx';
import { iconOf } from './icons.ts';
import { linkGroups, nameOf } from './link-groups.ts';
import type { AreaPlaces, Place } from './places.ts';
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
      <FavouriteLinks />
      <RecentLinks />
    </nav>
  );
}

type LinksProps = { readonly area: AreaPlaces; readonly onChosen?: () => void };

/** Links to the lists and pages of an area; those that belong together stand under their heading. */
export function AreaLinks({ area, onChosen }: LinksProps) {
  const label = useLabel();
  return linkGroups(area, words).map(({ heading, links }) => (
    <Fragment key={heading?.en ?? ''}>
      {heading && <h3 className={styles['title']}>{label(heading)}</h3>}
      <ul className={styles['links']}>
        {links.map((link) => (
          <li key={nameOf(link)}>
            {'place' in link ? (
              <PlaceLink place={link.place} onChosen={onChosen} />
            ) : (
              <ObjectLink object={link.object} onChosen={onChosen} />
            )}
          </li>
        ))}
      </ul>
    </Fragment>
  ));
}

type Chosen = { readonly onChosen: (() => void) | undefined };

function ObjectLink({ object, onChosen }: { object: ObjectMeta } & Chosen) {
  const label = useLabel();
  const Icon = iconOf(object.icon);
  return (
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
  );
}

function PlaceLink({ place, onChosen }: { place: Place } & Chosen) {
  const label = useLabel();
  const { to, label: name, icon: Icon } = place;
  return (
    <Link
      to={to}
      className={styles['link']}
      activeProps={current}
      activeOptions={{ exact: to === '/admin', includeSearch: false }}
      {...(onChosen ? { onClick: onChosen } : {})}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles['words']}>{label(name)}</span>
    </Link>
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

const words = { rules: placeTexts['group.rules'], lists: placeTexts['group.lists'] };
const current = { 'data-current': 'true' } as const;
