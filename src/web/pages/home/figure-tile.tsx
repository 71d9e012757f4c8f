import { Link } from '@tanstack/react-router';
import { TrendingDown, TrendingUp } from 'lucide-react';
import { useMeta } from '#web/api/use-meta.ts';
import { colorOf, compare } from '#web/home/comparison.ts';
import type { Drawn } from '#web/home/figure-lists.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import styles from './home.module.css';

type Props = {
  readonly label: string;
  /** What its number opens. */
  readonly list: Drawn;
  /** Now and in the period before, null where that is not known; undefined until it comes. */
  readonly figure: { readonly now: number; readonly before: number | null } | undefined;
  readonly write: (figure: number) => string;
};

/** A figure with how it stands against the period before; it opens the list behind it. */
export function FigureTile({ label, list, figure, write }: Props) {
  const t = useText(homeTexts);
  return (
    <Link
      className={styles['tile']}
      to="/records/$object"
      params={{ object: list.object }}
      search={{ filter: list.filter }}
    >
      <span className={styles['label']}>{label}</span>
      <span className={styles['figure']}>{figure ? write(figure.now) : '\u00a0'}</span>
      {figure && figure.before !== null ? (
        <Trend now={figure.now} before={figure.before} />
      ) : (
        <span className={styles['trend']}>{figure ? t('figure.quiet.now') : '\u00a0'}</span>
      )}
    </Link>
  );
}

function Trend({ now, before }: { now: number; before: number }) {
  const t = useText(homeTexts);
  const format = useFormat();
  const { workspace } = useMeta();
  const { direction, percent } = compare(now, before);
  if (direction === 'same') return <span className={styles['trend']}>{t('same')}</span>;
  const Icon = direction === 'up' ? TrendingUp : TrendingDown;
  return (
    <span className={styles['trend']} data-color={colorOf(direction, workspace.region)}>
      <Icon size={14} aria-hidden />
      {percent === null ? t('from-nothing') : t(direction, { percent: format.number(percent) })}
    </span>
  );
}
