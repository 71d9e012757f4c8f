import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { call } from '#web/api/client.ts';
import { listRows } from '#web/api/queries.ts';
import { useText } from '#web/language/language.ts';
import { eraseTexts } from '#web/texts/erase.ts';
import styles from './erase.module.css';

type Props = {
  readonly object: string;
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
};

type Erased = { readonly id: string; readonly records: number; readonly changes: number };

/** Erases a record for ever: says what that means, wants its name typed, and shows what was done. */
export function EraseDialog({ object, id, title, onClose }: Props) {
  const t = useText(eraseTexts);
  const field = useId();
  const client = useQueryClient();
  // The record loses its name while this stands.
  const [name] = useState(title);
  const [typed, setTyped] = useState('');
  const { data: request } = useQuery(openErasure(id));
  const erase = useMutation({
    mutationFn: () =>
      call<Erased>('POST', `/records/${object}/${id}/erase`, {
        body: request ? { request } : {},
      }),
    onSuccess: () => void client.invalidateQueries(),
  });
  const isNamed = typed.trim() === name.trim();
  const { data: erased } = erase;
  const submit = () => {
    if (isNamed && !erased) erase.mutate();
  };
  return (
    <Modal
      open
      title={erased ? t('done') : t('title', { title: name })}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={[
        <Button key="close" onClick={onClose}>
          {t(erased ? 'close' : 'cancel')}
        </Button>,
        !erased && (
          <Button
            key="do"
            danger
            type="primary"
            disabled={!isNamed}
            loading={erase.isPending}
            onClick={submit}
          >
            {t('do')}
          </Button>
        ),
      ]}
    >
      {erased ? (
        <Result erased={erased} onClose={onClose} />
      ) : (
        <Form layout="vertical" onFinish={submit}>
          <Meaning />
          {erase.error && <Alert type="error" showIcon title={erase.error.message} />}
          <Form.Item label={t('type', { title: name })} htmlFor={field}>
            <Input
              id={field}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              autoFocus
            />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

/** The oldest open request of this person to be erased, which the erasure answers. */
function openErasure(id: string) {
  const asked = { party: id, kind: 'erasure', state: 'open' };
  return queryOptions({
    queryKey: ['records', 'data-request', 'erasure', id],
    queryFn: async ({ signal }) => {
      const all = Object.entries(asked).map(
        ([field, value]) => ({ field, op: 'is', value }) as const,
      );
      const request = { filter: { all }, fields: ['id'], sort: ['dueOn'], limit: 1 };
      return (await listRows('data-request', request, signal)).items[0]?.id ?? null;
    },
  });
}

const emptied = ['values', 'parts', 'history', 'imports'] as const;

function Meaning() {
  const t = useText(eraseTexts);
  return (
    <div className={styles['meaning']}>
      <p>{t('what')}</p>
      <ul>
        {emptied.map((what) => (
          <li key={what}>{t(`what.${what}`)}</li>
        ))}
      </ul>
      <p>{t('stays')}</p>
      <p>
        <strong>{t('for-ever')}</strong>
      </p>
    </div>
  );
}

function Result({ erased, onClose }: { erased: Erased; onClose: () => void }) {
  const t = useText(eraseTexts);
  return (
    <div className={styles['meaning']} role="status">
      <ul>
        <li>{t('done.records', { count: erased.records })}</li>
        <li>{t('done.changes', { count: erased.changes })}</li>
      </ul>
      <p>
        <Link to="/changes" search={{ open: erased.id }} onClick={onClose}>
          {t('done.told')}
        </Link>
      </p>
    </div>
  );
}
