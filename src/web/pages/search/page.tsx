import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { searchQuery, type Found, type Hit } from '#web/api/search.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { useRecent } from '#web/frame/recent.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { ListSearchBox } from '#web/list/list-search-box.tsx';
import { searchTexts } from '#web/texts/palette.ts';
import styles from './search.module.css';

const shown = 100;

/** Everything that a search finds, filtered by object. */
export function SearchPage() {
  const t = useText(searchTexts);
  const navigate = useNavigate();
  const { q = '', object } = useSearch({ from: '/inside/search' });
  const opened = useRecent().map(({ id }) => id);
  const everything = useQuery(searchQuery({ words: q, limit: shown, opened }));
  const some = useQuery({
    ...searchQuery({ words: q, limit: shown, opened, objects: [object ?? ''] }),
    enabled: q !== '' && object !== undefined,
  });
  const found = object === undefined ? everything : some;
  return (
    <Page title={t('title')}>
      <div className={styles['page']}>
        <ListSearchBox
          words={q}
          onChange={(words) =>
            void navigate({ to: '/search', search: { q: words }, replace: true })
          }
        />
        {q === '' && <Notice title={t('start')} text={t('start.help')} />}
        {q !== '' && everything.data && (
          <Kinds words={q} found={everything.data} current={object} />
        )}
        {q !== '' && found.isPending && <Lines count={8} />}
        {found.error && <Notice title={found.error.message} />}
        {q !== '' && found.data && <Hits words={q} found={found.data} />}
      </div>
    </Page>
  );
}

function Kinds({
  words,
  found,
  current,
}: {
  words: string;
  found: Found;
  current: string | undefined;
}) {
  const t = useText(searchTexts);
  const label = useLabel();
  const meta = useMeta();
  const total = found.counts.reduce((sum, { count }) => sum + count, 0);
  const plus = found.isAll ? '' : '+';
  if (total === 0) return null;
  const kinds = [
    { object: undefined, name: t('everything'), count: total },
    ...found.counts.map(({ object, count }) => {
      const known = meta.objects.find(({ name }) => name === object);
      return { object, name: known ? label(known.label.many) : object, count };
    }),
  ];
  return (
    <nav className={styles['kinds']} aria-label={t('filter')}>
      {kinds.map(({ object, name, count }) => (
        <Link
          key={name}
          to="/search"
          search={object === undefined ? { q: words } : { q: words, object }}
          replace
          className={styles['kind']}
          data-current={object === current}
          aria-current={object === current ? 'page' : undefined}
        >
          {name} <span className={styles['count']}>{`${count}${plus}`}</span>
        </Link>
      ))}
    </nav>
  );
}

function Hits({ words, found }: { words: string; found: Found }) {
  const t = useText(searchTexts);
  const { items, counts, isAll } = found;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (items.length === 0) return <Notice title={t('none', { words })} text={t('none.help')} />;
  return (
    <>
      <ul className={styles['hits']}>
        {items.map((hit) => (
          <HitLine key={hit.id} hit={hit} />
        ))}
      </ul>
      {!isAll && <p className={styles['note']}>{t('more')}</p>}
      {isAll && total > items.length && (
        <p className={styles['note']}>{t('first', { count: items.length, total })}</p>
      )}
    </>
  );
}

function HitLine({ hit: { object, id, title, by } }: { hit: Hit }) {
  const t = useText(searchTexts);
  const label = useLabel();
  const known = useMeta().objects.find(({ name }) => name === object);
  const Icon = iconOf(known?.icon);
  const isTold = by === 'identifier' || by === 'text' || by === 'mistake';
  return (
    <li>
      <Link to="/records/$object/$id" params={{ object, id }} className={styles['hit']}>
        <Icon size={17} strokeWidth={1.75} aria-hidden />
        <span className={styles['title']}>{title ?? t('unnamed')}</span>
        {isTold && <span className={styles['by']}>{t(`by.${by}`)}</span>}
        <span className={styles['object']}>{known ? label(known.label.one) : object}</span>
      </Link>
    </li>
  );
}
