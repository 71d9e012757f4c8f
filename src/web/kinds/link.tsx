import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { LockKeyhole } from 'lucide-react';
import { useObject } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import { PersonMark } from '#web/frame/person-mark.tsx';
import type { DisplayProps, KindView } from './kind.ts';
import { readLink, readLinks, type Linked } from './values.ts';
import styles from './kinds.module.css';

const LinkEditor = lazy(() =>
  import('./editors/link.tsx').then((module) => ({ default: module.LinkEditor })),
);
const LinksEditor = lazy(() =>
  import('./editors/link.tsx').then((module) => ({ default: module.LinksEditor })),
);
const LinkFilter = lazy(() =>
  import('./editors/link-filter.tsx').then((module) => ({ default: module.LinkFilter })),
);

export const linkView: KindView = {
  Display: One,
  Editor: LinkEditor,
  Filter: LinkFilter,
  fits: true,
  width: 180,
};
export const userView: KindView = {
  Display: User,
  Editor: LinkEditor,
  Filter: LinkFilter,
  fits: true,
  width: 140,
};
export const linksView: KindView = {
  Display: Many,
  Editor: LinksEditor,
  Filter: LinkFilter,
  fits: false,
  width: 220,
};
export const anyLinkView: KindView = {
  Display: One,
  Editor: lazy(() =>
    import('./editors/any-link.tsx').then((module) => ({ default: module.AnyLinkEditor })),
  ),
  Filter: lazy(() =>
    import('./editors/any-link.tsx').then((module) => ({ default: module.AnyLinkFilter })),
  ),
  fits: false,
  width: 180,
};

function One({ value, field }: DisplayProps) {
  const linked = readLink(value);
  return linked && <LinkedTitle linked={linked} object={linked.object ?? field.target} />;
}

function Many({ value, field }: DisplayProps) {
  return (
    <span className={styles['options']}>
      {readLinks(value).map((linked) => (
        <LinkedTitle key={linked.id} linked={linked} object={field.target} />
      ))}
    </span>
  );
}

function User({ value }: DisplayProps) {
  const linked = readLink(value);
  if (!linked) return null;
  if (linked.title === null) return <Hidden />;
  return (
    <span className={styles['person']}>
      <PersonMark name={linked.title} size={20} />
      <span className={styles['clip']}>{linked.title}</span>
    </span>
  );
}

function LinkedTitle({ linked, object }: { linked: Linked; object: string | undefined }) {
  const known = useObject(object ?? '');
  if (linked.title === null) return <Hidden />;
  if (!known || !object) return <>{linked.title}</>;
  return (
    <Link
      className={styles['link']}
      to="/records/$object/$id"
      params={{ object, id: linked.id }}
      onClick={(event) => event.stopPropagation()}
    >
      {linked.title}
    </Link>
  );
}

function Hidden() {
  const t = useText(kindTexts);
  return (
    <span className={styles['hidden']}>
      <LockKeyhole size={13} aria-hidden />
      {t('hidden')}
    </span>
  );
}
