import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ArrowDownUp, PanelsTopLeft } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { useText } from '#web/language/language.ts';
import { favouriteTexts } from '#web/texts/favourites.ts';
import column from '#web/frame/side-column.module.css';
import { useFavourites, type Favourite } from './use-favourites.ts';
import styles from './favourites.module.css';

const ArrangeDialog = lazy(() =>
  import('#web/forms/arrange-dialog.tsx').then((module) => ({ default: module.ArrangeDialog })),
);

/** What this person keeps at hand, in the side column. */
export function FavouriteLinks() {
  const t = useText(favouriteTexts);
  const favourites = useFavourites();
  const [isArranging, setArranging] = useState(false);
  if (favourites.length === 0) return null;
  return (
    <>
      <div className={styles['head']}>
        <h2 className={column['title']}>{t('title')}</h2>
        {favourites.length > 1 && (
          <Button
            size="small"
            type="text"
            icon={<ArrowDownUp size={13} aria-hidden />}
            aria-label={t('arrange')}
            title={t('arrange')}
            onClick={() => setArranging(true)}
          />
        )}
      </div>
      <ul className={column['links']}>
        {favourites.map((favourite) => (
          <li key={favourite.id}>
            <FavouriteLink favourite={favourite} />
          </li>
        ))}
      </ul>
      <Suspense>
        {isArranging && (
          <ArrangeDialog
            title={t('arrange')}
            said={t('arranged')}
            object="favourite"
            items={favourites.map(({ id, title }) => ({ id, name: title }))}
            onClose={() => setArranging(false)}
          />
        )}
      </Suspense>
    </>
  );
}

function FavouriteLink({ favourite: { kind, target, object, title } }: { favourite: Favourite }) {
  const meta = useMeta();
  const known = meta.objects.find(({ name }) => name === object);
  const Icon = kind === 'view' ? PanelsTopLeft : iconOf(known?.icon);
  const words = (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={column['words']}>{title}</span>
    </>
  );
  if (kind === 'view')
    return (
      <Link
        to="/records/$object"
        params={{ object }}
        search={{ view: target }}
        className={column['link']}
      >
        {words}
      </Link>
    );
  return (
    <Link to="/records/$object/$id" params={{ object, id: target }} className={column['link']}>
      {words}
    </Link>
  );
}
