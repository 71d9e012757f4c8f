import { lazy } from 'react';
import type { DisplayProps, KindView } from './kind.ts';
import { OptionMark } from './option-mark.tsx';
import { readText, readTexts } from './values.ts';
import styles from './kinds.module.css';

const ChoiceFilter = lazy(() =>
  import('./editors/choice.tsx').then((module) => ({ default: module.ChoiceFilter })),
);

export const choiceView: KindView = {
  Display: Choice,
  Editor: lazy(() =>
    import('./editors/choice.tsx').then((module) => ({ default: module.ChoiceEditor })),
  ),
  Filter: ChoiceFilter,
  fits: true,
  width: 140,
};

export const manyChoiceView: KindView = {
  Display: Choices,
  Editor: lazy(() =>
    import('./editors/choice.tsx').then((module) => ({ default: module.ManyChoiceEditor })),
  ),
  Filter: ChoiceFilter,
  fits: false,
  width: 200,
};

function Choice({ value, field }: DisplayProps) {
  return <OptionMark option={readText(value) ?? ''} field={field} />;
}

function Choices({ value, field }: DisplayProps) {
  return (
    <span className={styles['options']}>
      {readTexts(value).map((option) => (
        <OptionMark key={option} option={option} field={field} />
      ))}
    </span>
  );
}
