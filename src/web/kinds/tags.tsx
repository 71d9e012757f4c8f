import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import type { DisplayProps, KindView } from './kind.ts';
import { linksView } from './link.tsx';
import { readLinks } from './values.ts';
import { tagColorsQuery } from './tag-colors.ts';
import styles from './kinds.module.css';

/** Tags: words on their colours, and a picker that makes new ones. */
export const tagsView: KindView = {
  ...linksView,
  Display: Tags,
  Editor: lazy(() =>
    import('./editors/tags.tsx').then((module) => ({ default: module.TagsEditor })),
  ),
};

function Tags({ value }: DisplayProps) {
  const { data: colors } = useQuery(tagColorsQuery);
  return (
    <span className={styles['options']}>
      {readLinks(value).map(({ id, title }) => (
        <span key={id} className={styles['option']} data-color={colors?.get(id)}>
          {title ?? '—'}
        </span>
      ))}
    </span>
  );
}
