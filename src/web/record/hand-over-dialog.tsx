import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { followJob } from '#web/save/follow-job.ts';
import { personalCopyTexts } from '#web/texts/personal-copy.ts';
import styles from './erase.module.css';

type Props = { readonly id: string; readonly title: string; readonly onClose: () => void };

/** Has everything collected that is held on a person, and gives the files for him. */
export function HandOverDialog({ id, title, onClose }: Props) {
  const t = useText(personalCopyTexts);
  const field = useId();
  const [reason, setReason] = useState('');
  const collect = useMutation({
    mutationFn: async () => {
      const path = `/records/contact/${id}/actions/hand-over-data`;
      const { job } = await call<{ job: string }>('POST', path, { body: { reason } });
      await followJob(job);
      return job;
    },
  });
  const { data: job } = collect;
  return (
    <Modal
      open
      title={t('title', { title })}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('close')}
        </Button>,
        !job && (
          <Button
            key="collect"
            type="primary"
            disabled={reason.trim() === ''}
            loading={collect.isPending}
            onClick={() => collect.mutate()}
          >
            {t(collect.isPending ? 'wait' : 'collect')}
          </Button>
        ),
      ]}
    >
      <div className={styles['meaning']}>
        {job ? (
          <div role="status">
            <p>{t('ready')}</p>
            <ul>
              <li>
                <a href={`/api/v1/personal-data/${job}/html`}>{t('page')}</a>
              </li>
              <li>
                <a href={`/api/v1/personal-data/${job}/json`}>{t('file')}</a>
              </li>
            </ul>
          </div>
        ) : (
          <>
            <p>{t('what')}</p>
            <label htmlFor={field}>{t('reason')}</label>
            <Input
              id={field}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        {collect.error && <Alert type="error" showIcon title={collect.error.message} />}
      </div>
    </Modal>
  );
}
