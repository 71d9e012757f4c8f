import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { Explanation, explainQuery } from './explanation.tsx';
import styles from './explain.module.css';

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
  const [person, setPerson] = useState<Linked | null>({ id: user.id, title: user.name });
  const who = person?.id ?? user.id;
  const { data, error } = useQuery(
    explainQuery(object.name, id, who === user.id ? undefined : who),
  );
  return (
    <Modal open title={t('explain.title', { title })} onCancel={onClose} footer={null} width={640}>
      {user.administrator && (
        <div className={styles['who']}>
          <span>{t('explain.user')}</span>
          <RecordPicker
            object="user"
            label={recordTexts['explain.user']}
            value={person}
            onChange={setPerson}
            isRequired
          />
        </div>
      )}
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={6} />}
      {data && <Explanation object={object} explained={data} />}
    </Modal>
  );
}
