import { lazy } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { useLabel } from '#web/language/language.ts';
import type { DisplayProps, KindView } from './kind.ts';
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

/** An option of a choice field on its colour; plain words where it has none. */
export function OptionMark({ option, field }: { option: string; field: FieldMeta }) {
  const label = useLabel();
  const known = field.options?.[option];
  const words = known ? label(known.label) : option;
  if (!known?.color) return <>{words}</>;
  return (
    <span className={styles['option']} data-color={known.color}>
      {words}
    </span>
  );
}
