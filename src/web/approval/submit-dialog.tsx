import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { z } from 'zod';
import { call } from '#web/api/client.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { approvalTexts } from '#web/texts/approvals.ts';
import { StepsPreview } from './steps-preview.tsx';

const replyShape = z.object({
  branch: z.string(),
  state: z.string(),
  path: z.array(
    z.object({
      name: z.string(),
      way: z.enum(['all', 'any', 'in-turn']),
      approvers: z.array(z.string()),
      passes: z.enum(['nobody', 'himself', 'agreed']).nullable(),
      copies: z.array(z.string()),
    }),
  ),
});

type Props = {
  readonly object: string;
  readonly record: string;
  readonly title: string;
  readonly onClose: () => void;
  /** Called once it was sent, before it closes. */
  readonly onDone?: () => void;
};

const path = '/records/approval/actions/submit';

/** Shows the way that the record would go, and sends it. */
export function SubmitDialog({ object, record, title, onClose, onDone }: Props) {
  const t = useText(approvalTexts);
  const isPhone = useIsPhone();
  const client = useQueryClient();
  const toast = useToast();
  const id = useId();
  const [reason, setReason] = useState('');
  const preview = useQuery({
    queryKey: ['approval-preview', object, record],
    queryFn: async () =>
      replyShape.parse(await call('POST', `${path}?dryRun=true`, { body: { object, record } })),
    retry: false,
    gcTime: 0,
  });
  const send = useMutation({
    mutationFn: async () =>
      replyShape.parse(
        await call('POST', path, {
          body: { object, record, ...(reason.trim() ? { comment: reason.trim() } : {}) },
          idempotencyKey: crypto.randomUUID(),
        }),
      ),
    onSuccess: ({ state }) => {
      refreshObjects(client, ['approval', 'approval-turn', object]);
      toast({ text: t(state === 'waiting' ? 'submitted' : 'passed') });
      onClose();
      onDone?.();
    },
  });
  const problem = preview.error ?? send.error;
  return (
    <Modal
      open
      width={isPhone ? '100%' : 560}
      title={t('submit.title', { title })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            disabled={!preview.data}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      {problem && <Alert type="error" showIcon title={problem.message} />}
      {preview.data && <StepsPreview branch={preview.data.branch} path={preview.data.path} />}
      <label htmlFor={id}>{t('submit.reason')}</label>
      <Input.TextArea
        id={id}
        value={reason}
        maxLength={2000}
        rows={3}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
