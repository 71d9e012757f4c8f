import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { CopyField } from '#web/administration/copy-field.tsx';
import { call } from '#web/api/client.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { usersTexts } from '#web/texts/users.ts';
import styles from './users.module.css';

/** Whom a one-time link is made for, and what it does. */
export type LinkFor = {
  readonly kind: 'invitation' | 'reset';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
};

type Link = {
  readonly url: string;
  readonly expiresAt: string;
  /** The address that the link is mailed to; null without a mail server. */
  readonly mailedTo: string | null;
};

/** Makes a one-time link when it opens and shows it once, to be copied. */
export function LinkDialog({ kind, id, name, email, onClose }: LinkFor & { onClose: () => void }) {
  const t = useText(usersTexts);
  const format = useFormat();
  const needsEmail = kind === 'invitation' && email === null;
  // A link ends the one before it: it is made once each time this opens, and never again behind the reader's back.
  const [round] = useState(() => crypto.randomUUID());
  const { data, error } = useQuery({
    queryKey: ['sign-in-link', id, round],
    queryFn: () => call<Link>('POST', `/users/${id}/sign-in-link`, { body: { kind } }),
    enabled: !needsEmail,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Modal
      open
      title={t(`link.${kind}`)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('link.done')}</Button>}
    >
      {needsEmail && <p role="alert">{t('link.no-email', { name })}</p>}
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && !needsEmail && <Lines count={2} />}
      {data && (
        <>
          <p className={styles['link-text']}>
            {t(`link.${kind}.help`, { name, until: format.minute(data.expiresAt) })}
          </p>
          <CopyField label={t(`link.${kind}`)} value={data.url} />
          {data.mailedTo && <p role="status">{t('link.mailed', { email: data.mailedTo })}</p>}
          <p className={styles['quiet']}>{t('link.shown-once')}</p>
        </>
      )}
    </Modal>
  );
}
