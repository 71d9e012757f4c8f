import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { sharesTexts } from '#web/texts/shares.ts';
import { readShare } from './share.ts';
import { ShareForm } from './share-form.tsx';
import { ShareRow } from './share-row.tsx';
import styles from './shares.module.css';

type Props = { readonly id: string; readonly title: string; readonly onClose: () => void };

const fields = ['grantee', 'granteeKind', 'level', 'expiresAt', 'reason', 'cause'];

/** With whom a record is shared, and sharing it with others. */
export function SharesDialog({ id, title, onClose }: Props) {
  const t = useText(sharesTexts);
  const { data, error } = useQuery(
    everyRowQuery('share', { fields, filter: { field: 'record', op: 'is', value: id } }),
  );
  const shares = (data ?? []).map(readShare);
  return (
    <Modal
      open
      width={620}
      title={t('title', { title })}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <ShareForm record={id} shares={shares} />
      <h3 className={styles['heading']}>{t('now')}</h3>
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={2} />}
      {data?.length === 0 && <p className={styles['note']}>{t('none')}</p>}
      <ul className={styles['shares']}>
        {shares.map((share) => (
          <ShareRow key={share.id} share={share} />
        ))}
      </ul>
    </Modal>
  );
}
