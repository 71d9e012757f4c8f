import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '#web/api/client.ts';
import { waysQuery } from '#web/api/session.ts';
import type { Row } from '#web/api/row.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { apiTexts } from '#web/texts/api.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { bodyOf, type Letter } from './letter.ts';
import { MailForm } from './mail-form.tsx';
import { MailPreview, type Preview } from './mail-preview.tsx';
import { Refused } from './refused.tsx';
import { RefusedCall } from './refused-call.tsx';
import { useDial, type Customer } from './use-dial.ts';
import { useReceivers } from './use-receivers.ts';
import { verdictOf } from './verdict.ts';
import styles from './contact.module.css';

type Props = {
  readonly object: string;
  readonly record: Row;
  readonly begun: {
    readonly address?: string;
    readonly text?: string;
    /** What is begun already, and the mail that it answers. */
    readonly letter?: Letter;
    readonly answers?: string | null;
  };
  readonly onClose: () => void;
};

/** Writes a mail to a customer, shows it filled in, and sends it through the gate. */
export function MailDialog({ object, record, begun, onClose }: Props) {
  const t = useText(contactTexts);
  const isPhone = useIsPhone();
  const receivers = useReceivers(object, record);
  const { data: ways } = useQuery(waysQuery);
  const [given, setLetter] = useState<Letter>(() => begun.letter ?? letterFrom(begun));
  const letter =
    given.to.length === 0 && receivers.own !== undefined && !begun.address && !begun.letter
      ? { ...given, to: [receivers.own] }
      : given;
  const [override, setOverride] = useState('');
  const body = () => ({
    ...bodyOf(letter, { party: record.id, parties: receivers.parties }),
    ...(begun.answers ? { answers: begun.answers } : {}),
  });
  const preview = useMutation({
    mutationFn: () => call<Preview>('POST', '/customer-mails/preview', { body: body() }),
  });
  const send = useSend({ object, onClose, body });
  const verdict = verdictOf(send.error);
  const problem = send.error && !verdict ? send.error : preview.error;
  const shown = preview.data;
  const footer = [
    <Button key="cancel" onClick={onClose}>
      {t('cancel')}
    </Button>,
    <Button
      key="preview"
      loading={preview.isPending}
      onClick={() => (shown ? preview.reset() : preview.mutate())}
    >
      {t(shown ? 'preview.back' : 'preview')}
    </Button>,
    verdict?.mayOverride ? (
      <Button
        key="override"
        danger
        disabled={override.trim() === ''}
        loading={send.isPending}
        onClick={() => send.mutate(override)}
      >
        {t('override.send')}
      </Button>
    ) : (
      <Button key="send" type="primary" loading={send.isPending} onClick={() => send.mutate('')}>
        {t('send')}
      </Button>
    ),
  ];
  const name = readText(record['name']) ?? '';
  return (
    <Modal
      open
      width={isPhone ? '100%' : 680}
      style={isPhone ? { top: 0, margin: 0, maxWidth: 'none' } : {}}
      title={t('mail.title', { name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={ways?.forgotten === false ? null : footer}
    >
      {ways?.forgotten === false ? (
        <NoServer
          address={letter.to[0] ?? ''}
          text={begun.text ?? ''}
          customer={{ object, id: record.id }}
        />
      ) : (
        <>
          {shown ? (
            <MailPreview preview={shown} />
          ) : (
            <MailForm letter={letter} onChange={setLetter} options={receivers.options} />
          )}
          {verdict && <Refused verdict={verdict} override={override} onOverride={setOverride} />}
          {problem && <Alert type="error" showIcon title={problem.message} role="alert" />}
        </>
      )}
    </Modal>
  );
}

function useSend({
  object,
  onClose,
  body,
}: Pick<Props, 'object' | 'onClose'> & { body: () => Record<string, unknown> }) {
  const t = useText(contactTexts);
  const said = useText(apiTexts);
  const toast = useToast();
  const undo = useUndo();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (override: string) =>
      call<{ id: string; changeset: string | null }>('POST', '/customer-mails', {
        body: { ...body(), ...(override === '' ? {} : { override }) },
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: ({ changeset }) => {
      refreshObjects(client, ['activity', 'participant', 'suppression', object]);
      toast({
        text: t('sent'),
        ...(changeset ? { act: { label: said('undo'), run: () => void undo(changeset) } } : {}),
      });
      onClose();
    },
    onError: () => refreshObjects(client, ['suppression']),
  });
}

type NoServerProps = {
  readonly address: string;
  readonly text: string;
  readonly customer: Customer;
};

/** One's own mail program, which opens only once the gate was asked. */
function NoServer({ address, text, customer }: NoServerProps) {
  const t = useText(contactTexts);
  const dial = useDial();
  const to = address.startsWith('party:') ? '' : address;
  return (
    <div className={styles['mail']}>
      <Alert type="info" showIcon title={t('server.none')} description={t('server.none.text')} />
      <Button onClick={() => dial.reach({ way: 'mail', number: to, text }, customer)}>
        {t('server.mailto')}
      </Button>
      {dial.refused && <RefusedCall dial={dial} refused={dial.refused} />}
    </div>
  );
}

function letterFrom({ address, text }: Props['begun']): Letter {
  const lines = (text ?? '').split('\n').filter((line) => line.trim() !== '');
  const html = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return {
    to: address ? [address] : [],
    cc: [],
    bcc: [],
    subject: '',
    html: html === '' ? null : html,
    purpose: 'sales',
    files: [],
  };
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
