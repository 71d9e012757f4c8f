import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input } from 'antd';
import { List } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useText } from '#web/language/language.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { helpTexts } from '#web/texts/help.ts';
import { searchHeadings, slugOf, type Guide, type Target } from './guides.ts';
import { Markdown } from './markdown.tsx';
import { guidesQuery } from './shelf.ts';
import styles from './help.module.css';

type Place = { readonly name: string; readonly heading: string | null };

/** The guide of the page beside the page, with all others within reach. */
export function HelpDrawer({ guide, onClose }: { guide: string; onClose: () => void }) {
  const t = useText(helpTexts);
  const { language } = useLanguage();
  const { data: guides } = useQuery(guidesQuery(language));
  // Null for the list of all guides.
  const [place, setPlace] = useState<Place | null>({ name: guide, heading: null });
  const [typed, setTyped] = useState('');
  const open = (next: Place | null) => {
    setTyped('');
    setPlace(next);
  };
  const follow = (target: Target) => {
    if (target.kind === 'list') open(null);
    if (target.kind === 'guide') open(target);
  };
  const read = guides?.find(({ name }) => name === place?.name);
  return (
    <Drawer open onClose={onClose} size={480} title={t('title')}>
      <div className={styles['tools']}>
        <Input.Search
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button icon={<List size={16} aria-hidden />} onClick={() => open(null)}>
          {t('all')}
        </Button>
      </div>
      {!guides && <Lines count={12} />}
      {guides && typed.trim() !== '' && <Found guides={guides} typed={typed} onOpen={open} />}
      {guides && typed.trim() === '' && !read && <All guides={guides} onOpen={open} />}
      {typed.trim() === '' && read && place && (
        <Article
          key={`${place.name} ${place.heading}`}
          guide={read}
          place={place}
          follow={follow}
        />
      )}
    </Drawer>
  );
}

type Choosing = { readonly guides: readonly Guide[]; readonly onOpen: (place: Place) => void };

function All({ guides, onOpen }: Choosing) {
  return (
    <ul className={styles['list']}>
      {guides.map(({ name, title }) => (
        <li key={name}>
          <button type="button" onClick={() => onOpen({ name, heading: null })}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Found({ guides, typed, onOpen }: Choosing & { typed: string }) {
  const t = useText(helpTexts);
  const found = searchHeadings(guides, typed);
  return (
    <>
      <p role="status" className={styles['count']}>
        {t('found', { count: found.length })}
      </p>
      <ul className={styles['list']}>
        {found.map(({ guide, heading }, at) => (
          <li key={at}>
            <button
              type="button"
              onClick={() =>
                onOpen({ name: guide.name, heading: heading === null ? null : slugOf(heading) })
              }
            >
              {heading ?? guide.title}
              {heading !== null && <span className={styles['where']}>{guide.title}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Article({
  guide,
  place,
  follow,
}: {
  guide: Guide;
  place: Place;
  follow: (target: Target) => void;
}) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const slug = place.heading;
    const wanted = slug === null ? null : `[data-slug="${CSS.escape(slug)}"]`;
    const heading = ref.current?.querySelector<HTMLElement>(wanted ?? 'h2');
    heading?.scrollIntoView({ block: 'start' });
    // Whoever chose a heading reads on from there.
    if (slug !== null) heading?.focus();
  }, [place]);
  return (
    <article ref={ref} className={styles['guide']}>
      <Markdown tokens={guide.tokens} name={guide.name} onFollow={follow} />
    </article>
  );
}
