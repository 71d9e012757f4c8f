import { ArrowRight } from 'lucide-react';
import { Suspense } from 'react';
import type { ChangeReply } from '#model/api.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './diff.module.css';

type Props = {
  readonly change: Pick<ChangeReply, 'object' | 'before' | 'after'>;
  readonly limit?: number;
};

/** What a change did to each field: the value before and the value after. */
export function Diff({ change, limit = 50 }: Props) {
  const t = useText(recordTexts);
  const label = useLabel();
  const object = useObject(change.object);
  const names = new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})]);
  const fields = (object?.fields ?? []).filter((field) => names.has(field.name));
  const shown = fields.filter(
    ({ name }) =>
      !isSilent(name) &&
      !(isEmptyValue(change.before?.[name]) && isEmptyValue(change.after?.[name])),
  );
  if (shown.length === 0) return null;
  return (
    <dl className={styles['diff']}>
      {shown.slice(0, limit).map((field) => {
        const before = change.before?.[field.name];
        const after = change.after?.[field.name];
        return (
          <div key={field.name}>
            <dt>{label(field.label)}</dt>
            <dd>
              <Suspense>
                {!isEmptyValue(before) && (
                  <>
                    <del>
                      <Value value={before} field={field} whole />
                    </del>
                    <ArrowRight size={13} aria-label={t('history.to')} />
                  </>
                )}
                <ins>
                  <Value value={after} field={field} whole />
                </ins>
              </Suspense>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function isSilent(name: string): boolean {
  return [
    'id',
    'version',
    'createdAt',
    'createdBy',
    'updatedAt',
    'updatedBy',
    'deletedAt',
  ].includes(name);
}
