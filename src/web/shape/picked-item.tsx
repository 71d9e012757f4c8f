import { Button } from 'antd';
import { Minus, Plus } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { shapeLayoutTexts } from '#web/texts/shape-layout.ts';
import { MovableItem } from './move-area.tsx';
import styles from './layout.module.css';

type Props = {
  readonly id: string;
  readonly words: string;
  readonly isRequired: boolean;
  readonly isOn: boolean;
  readonly onToggle: () => void;
};

/** What is arranged on a page, with a button that puts it on or takes it off. */
export function PickedItem({ id, words, isRequired, isOn, onToggle }: Props) {
  const t = useText(shapeLayoutTexts);
  return (
    <MovableItem id={id} label={t('move', { name: words })}>
      <span className={styles['name']}>
        {words}
        {isRequired && (
          <span aria-hidden className={styles['star']}>
            {' '}
            *
          </span>
        )}
      </span>
      <Button
        size="small"
        type="text"
        icon={isOn ? <Minus size={14} aria-hidden /> : <Plus size={14} aria-hidden />}
        aria-label={t(isOn ? 'take' : 'put', { name: words })}
        onClick={onToggle}
      />
    </MovableItem>
  );
}
