import { useQuery } from '@tanstack/react-query';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { approvalTexts } from '#web/texts/approvals.ts';
import styles from './approval.module.css';

export type PreviewStep = {
  readonly name: string;
  readonly way: 'all' | 'any' | 'in-turn';
  readonly approvers: readonly string[];
  readonly passes: 'nobody' | 'himself' | 'agreed' | null;
  readonly copies: readonly string[];
};

/** The steps that a record will go, with the people of each. */
export function StepsPreview({ branch, path }: { branch: string; path: readonly PreviewStep[] }) {
  const t = useText(approvalTexts);
  const format = useFormat();
  const nameOf = usePersonNames();
  return (
    <>
      <p className={styles['muted']}>{t('submit.way', { name: branch })}</p>
      <ol className={styles['steps']}>
        {path.map((step, index) => (
          <li key={index} className={styles['step']}>
            <strong>{step.name}</strong>
            <span className={styles['muted']}>
              {step.passes === null
                ? `${format.names(step.approvers.map(nameOf))}${step.approvers.length > 1 ? ` · ${t(`way.${step.way}`)}` : ''}`
                : t(`passes.${step.passes}`)}
            </span>
            {step.copies.length > 0 && (
              <span className={styles['muted']}>
                {t('told')}: {format.names(step.copies.map(nameOf))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Names of our people by id. */
export function usePersonNames(): (id: string) => string {
  const { data = [] } = useQuery(everyRowQuery('user', { fields: ['name'], sort: ['name'] }));
  const names = new Map(data.map((row) => [row.id, readText(row['name']) ?? '']));
  return (id) => names.get(id) ?? '…';
}
