import { lazy } from 'react';
import type { DisplayProps, KindView } from './kind.ts';
import { elementsOf, wordsOf } from './rich-text-elements.ts';
import { longTextView } from './text.tsx';
import { readText } from './values.ts';
import styles from './rich-text.module.css';

export const richTextView: KindView = {
  ...longTextView,
  Display: Words,
  Whole: Formatted,
  Editor: lazy(() =>
    import('./editors/rich-text.tsx').then((module) => ({ default: module.RichTextEditor })),
  ),
};

function Words({ value }: DisplayProps) {
  return <>{wordsOf(readText(value) ?? '')}</>;
}

function Formatted({ value }: DisplayProps) {
  return <div className={styles['text']}>{elementsOf(readText(value) ?? '')}</div>;
}
