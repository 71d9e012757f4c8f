import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useLabel, useText } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { placeTexts } from '#web/texts/places.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { FavouriteLinks } from '#web/favourites/favourite-links.tsx';
import { iconOf } from './icons.ts';
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

/** Links to the lists and pages of an area; pages that belong together stand under their heading. */
export function AreaLinks({ area, onChosen }: LinksProps) {
  const t = useText(placeTexts);
  const label = useLabel();
  const groups = [...new Set(area.places.flatMap((place) => place.group ?? []))];
  const alone = area.places.filter((place) => place.group === undefined);
  const leads = groups.length === 0;
  return (
    <>
      {leads && <ObjectLinks area={area} onChosen={onChosen} />}
      {alone.length > 0 && <PlaceLinks places={alone} onChosen={onChosen} />}
      {groups.map((group) => (
        <Fragment key={group.en}>
          <h3 className={styles['title']}>{label(group)}</h3>
          <PlaceLinks
            places={area.places.filter((place) => place.group === group)}
            onChosen={onChosen}
          />
        </Fragment>
      ))}
      {!leads && area.objects.length > 0 && (
        <>
          <h3 className={styles['title']}>{t('group.lists')}</h3>
          <ObjectLinks area={area} onChosen={onChosen} />
        </>
      )}
    </>
  );
}

type Chosen = { readonly onChosen: (() => void) | undefined };

function ObjectLinks({ area, onChosen }: { area: AreaPlaces } & Chosen) {
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
    </ul>
  );
}

function PlaceLinks({ places, onChosen }: { places: readonly Place[] } & Chosen) {
  const label = useLabel();
  return (
    <ul className={styles['links']}>
      {places.map(({ to, label: name, icon: Icon }) => (
        <li key={to}>
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
