import { Check } from 'lucide-react';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import styles from './import.module.css';

const steps = ['file', 'columns', 'check', 'result'] as const;
/** The steps of an import. */
export type Step = (typeof steps)[number];

/** Where one stands in the import. */
export function StepLine({ current }: { current: Step }) {
  const t = useText(importTexts);
  const at = steps.indexOf(current);
  return (
    <ol className={styles['steps']} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          data-state={index < at ? 'done' : index === at ? 'now' : 'later'}
          {...(index === at ? { 'aria-current': 'step' } : {})}
        >
          <span className={styles['number']} aria-hidden>
            {index < at ? <Check size={14} /> : index + 1}
          </span>
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
