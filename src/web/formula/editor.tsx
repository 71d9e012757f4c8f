import { useMemo } from 'react';
import { checkFormula } from '#model/expression/check.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { formulaEditorTexts } from '#web/texts/formula.ts';
import { FormulaBox } from './formula-box.tsx';
import { FormulaTrial } from './formula-trial.tsx';
import { useSentence } from './sentence.ts';
import { shapeOfMeta } from './shape-of-meta.ts';
import type { FormulaEditorProps } from './props.ts';
import styles from './formula.module.css';

/** The editor itself: the box, what is wrong, and what the formula gives. */
export function Editor({ object, value, onChange, wanted, self, id }: FormulaEditorProps) {
  const t = useText(formulaEditorTexts);
  const say = useSentence();
  const meta = useMeta();
  const shape = useMemo(() => shapeOfMeta(meta), [meta]);
  const { problems, result } = useMemo(
    () => checkFormula(value, shape, object, wanted ? { wanted } : {}),
    [value, shape, object, wanted],
  );
  const isEmpty = value.trim() === '';
  const told = isEmpty ? [] : problems;
  return (
    <div className={styles['editor']}>
      <FormulaBox
        {...(id ? { id } : {})}
        shape={shape}
        object={object}
        text={value}
        onText={onChange}
        problems={told}
      />
      <div aria-live="polite" className={styles['verdict']}>
        {told.map((problem) => (
          <p key={`${problem.at} ${problem.code}`} className={styles['wrong']}>
            <code>{value.slice(problem.at, problem.until)}</code> {say(problem)}
          </p>
        ))}
        {result && <p className={styles['gives']}>{t('gives', { kind: t(`kind.${result}`) })}</p>}
      </div>
      {result && !isEmpty && (
        <FormulaTrial object={object} text={value} wanted={wanted} self={self} />
      )}
    </div>
  );
}
