import { queryOptions } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import type { FieldRight, ObjectMeta, Privilege } from '#model/api.ts';
import { call, withParams } from '#web/api/client.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import styles from './explain.module.css';

type Explained = {
  readonly privileges: readonly {
    readonly privilege: Privilege;
    readonly allowed: boolean;
    readonly reasons: readonly { readonly opens: boolean; readonly text: string }[];
  }[];
  readonly fields: readonly { readonly field: string; readonly right: FieldRight }[];
};

/** Why a user may or may not do what with a record, rule by rule; without a user, why oneself. */
export function explainQuery(object: string, id: string, user: string | undefined) {
  return queryOptions({
    queryKey: ['records', object, 'explain', id, user ?? null],
    queryFn: ({ signal }) =>
      call<Explained>('GET', withParams(`/records/${object}/${id}/explain`, { user }), { signal }),
  });
}

/** The privileges over a record, each with its reasons, and the fields that are not open. */
export function Explanation({ object, explained }: { object: ObjectMeta; explained: Explained }) {
  const t = useText(recordTexts);
  const label = useLabel();
  const nameOf = (name: string) => {
    const field = object.fields.find((one) => one.name === name);
    return field ? label(field.label) : name;
  };
  return (
    <>
      <ul className={styles['privileges']}>
        {explained.privileges.map(({ privilege, allowed, reasons }) => {
          const Mark = allowed ? Check : X;
          return (
            <li key={privilege} data-allowed={allowed}>
              <Mark size={16} aria-hidden />
              <strong>{t(`privilege.${privilege}`)}</strong>
              <span className={styles['verdict']}>
                {t(allowed ? 'explain.allowed' : 'explain.refused')}
              </span>
              <ul>
                {reasons.map((reason, index) => (
                  <li key={index}>{reason.text}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {explained.fields.length > 0 && (
        <>
          <h3>{t('explain.fields')}</h3>
          <ul className={styles['fields']}>
            {explained.fields.map(({ field, right }) => (
              <li key={field}>
                {nameOf(field)}: {t(`right.${right}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
