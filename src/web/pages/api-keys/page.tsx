import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { apiKeysTexts } from '#web/texts/api-keys.ts';
import { KeyDialog } from './key-dialog.tsx';
import { keysQuery, revokeKey, type ApiKey } from './keys.ts';
import styles from './api-keys.module.css';

/** Keys by which programs work with one's own rights. */
export function ApiKeysPage() {
  const t = useText(apiKeysTexts);
  const [isMaking, setMaking] = useState(false);
  const keys = useQuery(keysQuery);
  const add = (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add} isForAll>
      <p>
        <a href="/api/openapi.json" target="_blank" rel="noreferrer">
          {t('docs')}
        </a>{' '}
        <span className={styles['note']}>OpenAPI 3.1</span>
      </p>
      {keys.isPending && <Lines count={4} />}
      {keys.error && <Notice title={keys.error.message} />}
      {keys.data?.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {keys.data && keys.data.length > 0 && <KeyTable keys={keys.data} />}
      {isMaking && <KeyDialog onClose={() => setMaking(false)} />}
    </SettingsPage>
  );
}

function KeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const t = useText(apiKeysTexts);
  const format = useFormat();
  const now = useNow();
  const isOver = ({ expiresAt }: ApiKey) => expiresAt !== null && Date.parse(expiresAt) < now;
  const columns: PlainColumn<ApiKey>[] = [
    { key: 'name', label: t('name'), cell: ({ name }) => <strong>{name}</strong> },
    { key: 'start', label: t('key'), cell: ({ start }) => start && <code>{start}…</code> },
    { key: 'created', label: t('created'), cell: ({ createdAt }) => format.ago(createdAt, now) },
    {
      key: 'used',
      label: t('used'),
      cell: ({ lastUsedAt }) => (lastUsedAt ? format.ago(lastUsedAt, now) : t('used.never')),
    },
    {
      key: 'until',
      label: t('until'),
      cell: (key) => {
        if (key.expiresAt === null) return t('until.never');
        const day = format.minute(key.expiresAt);
        return isOver(key) ? t('until.over', { day }) : day;
      },
    },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      width: 100,
      cell: (key) => <RevokeButton apiKey={key} />,
    },
  ];
  return (
    <PlainTable
      label={t('title')}
      columns={columns}
      items={keys}
      keyOf={({ id }) => id}
      isQuiet={isOver}
    />
  );
}

function RevokeButton({ apiKey }: { apiKey: ApiKey }) {
  const t = useText(apiKeysTexts);
  const name = apiKey.name ?? '';
  const revoke = useAct({
    run: revokeKey,
    said: () => t('revoked', { name }),
    refreshes: [keysQuery.queryKey],
  });
  return (
    <Popconfirm
      title={t('revoke.of', { name })}
      description={<span className={styles['question']}>{t('revoke.ask')}</span>}
      okText={t('revoke')}
      okButtonProps={{ danger: true }}
      placement="topRight"
      onConfirm={() => revoke.mutate(apiKey)}
    >
      <Button size="small" loading={revoke.isPending} aria-label={t('revoke.of', { name })}>
        {t('revoke')}
      </Button>
    </Popconfirm>
  );
}
