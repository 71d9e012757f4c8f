import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { Check, X } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { FieldMeta, FieldRight, ObjectMeta, Privilege } from '#model/api.ts';
import { call, withParams } from '#web/api/client.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { readLink } from '#web/kinds/values.ts';
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

type Props = {
  readonly object: ObjectMeta;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
};

/** Says, rule by rule, why a person may or may not do something with a record. */
export function ExplainDialog({ object, id, title, onClose }: Props) {
  const t = useText(recordTexts);
  const { user } = useMeta();
  const [person, setPerson] = useState<unknown>({ id: user.id, title: user.name });
  const who = readLink(person)?.id ?? user.id;
  const { data, error } = useQuery({
    queryKey: ['records', object.name, 'explain', id, who],
    queryFn: ({ signal }) =>
      call<Explained>(
        'GET',
        withParams(`/records/${object.name}/${id}/explain`, {
          user: who === user.id ? undefined : who,
        }),
        { signal },
      ),
  });
  const { Editor } = viewOf(userField);
  return (
    <Modal open title={t('explain.title', { title })} onCancel={onClose} footer={null} width={640}>
      {user.administrator && Editor && (
        <div className={styles['who']}>
          <span>{t('explain.user')}</span>
          <Suspense>
            <Editor
              field={userField}
              value={person}
              onChange={setPerson}
              label={t('explain.user')}
            />
          </Suspense>
        </div>
      )}
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={6} />}
      {data && <Explanation object={object} explained={data} />}
    </Modal>
  );
}

const userField: FieldMeta = {
  name: 'user',
  kind: 'user',
  valueKind: 'user',
  label: recordTexts['explain.user'],
  required: true,
  readOnly: false,
  right: 'full',
  sortable: false,
  filterable: false,
  target: 'user',
};

function Explanation({ object, explained }: { object: ObjectMeta; explained: Explained }) {
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
