import { Check, Minus } from 'lucide-react';
import { lazy } from 'react';
import { useText } from '#web/language/language.ts';
import { kindTexts } from '#web/texts/kinds.ts';
import type { DisplayProps, KindView } from './kind.ts';
import styles from './kinds.module.css';

export const yesNoView: KindView = {
  Display: YesNo,
  Editor: lazy(() =>
    import('./editors/yes-no.tsx').then((module) => ({ default: module.YesNoEditor })),
  ),
  Filter: lazy(() =>
    import('./editors/yes-no.tsx').then((module) => ({ default: module.YesNoFilter })),
  ),
  fits: true,
  width: 90,
};

function YesNo({ value }: DisplayProps) {
  const t = useText(kindTexts);
  const Mark = value === true ? Check : Minus;
  return (
    <span className={styles['yes-no']} data-yes={value === true}>
      <Mark size={14} aria-hidden />
      {t(value === true ? 'yes' : 'no')}
    </span>
  );
}
