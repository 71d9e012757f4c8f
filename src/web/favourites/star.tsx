import { Button } from 'antd';
import { Star } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { favouriteTexts } from '#web/texts/favourites.ts';
import { useStar } from './use-favourites.ts';
import styles from './favourites.module.css';

type Props = {
  readonly kind: 'record' | 'view';
  readonly id: string;
  readonly title: string;
  readonly size?: 'small' | 'middle';
};

/** The star that keeps a record or a view at hand. */
export function StarButton({ kind, id, title, size = 'middle' }: Props) {
  const t = useText(favouriteTexts);
  const { isKept, toggle } = useStar({ kind, target: id, title });
  const words = t(isKept ? 'remove' : 'add');
  return (
    <Button
      type="text"
      size={size}
      className={styles['star'] ?? ''}
      data-kept={isKept}
      aria-pressed={isKept}
      aria-label={t('add')}
      title={words}
      icon={<Star size={16} aria-hidden />}
      onClick={toggle}
    />
  );
}
