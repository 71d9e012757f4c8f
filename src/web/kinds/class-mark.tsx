import { useQuery } from '@tanstack/react-query';
import { everyRowQuery } from '#web/administration/every-row.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { linkView } from './link.tsx';
import { readLink, readText } from './values.ts';
import styles from './kinds.module.css';

const classColorsQuery = {
  ...everyRowQuery('class-value', { fields: ['color'], sort: ['name'] }),
  select: (rows: readonly { readonly id: string; readonly [field: string]: unknown }[]) =>
    new Map(rows.map((row) => [row.id, readText(row['color']) ?? 'grey'])),
  staleTime: 5 * 60_000,
};

/** The class of a customer: a word on its colour. */
export const classView: KindView = { ...linkView, Display: ClassMark, width: 130 };

export function ClassMark({ value }: Pick<DisplayProps, 'value'>) {
  const { data: colors } = useQuery(classColorsQuery);
  const linked = readLink(value);
  if (!linked) return null;
  return (
    <span className={styles['option']} data-color={colors?.get(linked.id) ?? 'grey'}>
      {linked.title ?? '—'}
    </span>
  );
}
