import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { CopyField } from '#web/administration/copy-field.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import { makeSecret } from './hooks.ts';
import styles from './webhooks.module.css';

/** Whose secret is made. */
export type SecretOf = { readonly id: string; readonly name: string };

/** Makes a secret when it opens and shows it once. */
export function SecretDialog({ of, onClose }: { of: SecretOf; onClose: () => void }) {
  const t = useText(webhooksTexts);
  // A new secret supersedes the one before: it is made once each time this opens.
  const [round] = useState(() => crypto.randomUUID());
  const { data, error } = useQuery({
    queryKey: ['webhooks', of.id, 'secret', round],
    queryFn: () => makeSecret(of.id),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Modal
      open
      title={t('secret.title', { name: of.name })}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('secret.done')}
        </Button>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Lines count={2} />}
      {data && (
        <>
          <p className={styles['once']}>{t('secret.help', { header: 'Rapport-Signature' })}</p>
          <CopyField label={t('secret')} value={data.secret} />
        </>
      )}
    </Modal>
  );
}
