import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useObject } from '#web/api/use-meta.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import { HookDialog } from './hook-dialog.tsx';
import { hookFields, readHook, type Hook } from './hooks.ts';
import { HookTable } from './hook-table.tsx';
import { SecretDialog, type SecretOf } from './secret-dialog.tsx';

const DeliveriesDrawer = lazy(() =>
  import('./deliveries-drawer.tsx').then((module) => ({ default: module.DeliveriesDrawer })),
);

/** Addresses outside that are told of changes. */
export function WebhooksPage() {
  const t = useText(webhooksTexts);
  const object = useObject('webhook');
  const navigate = useNavigate();
  const { open } = useSearch({ from: '/inside/admin/webhooks' });
  const [edited, setEdited] = useState<Hook | 'new' | null>(null);
  const [secret, setSecret] = useState<SecretOf | null>(null);
  const rows = useQuery(everyRowQuery('webhook', { fields: hookFields, sort: ['name'] }));
  const hooks = (rows.data ?? []).map(readHook);
  const opened = hooks.find(({ id }) => id === open);
  const go = (id: string | undefined) =>
    void navigate({ to: '/admin/webhooks', search: id ? { open: id } : {} });
  if (!object) return <MissingPage />;
  const add = object.can.create && (
    <Button type="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <SettingsPage title={t('title')} lead={t('lead')} acts={add} isForAll>
      {rows.isPending && <Lines count={4} />}
      {rows.error && <Notice title={rows.error.message} />}
      {rows.data && hooks.length === 0 && <Notice title={t('none')} text={t('none.help')} />}
      {hooks.length > 0 && (
        <HookTable
          object={object}
          hooks={hooks}
          onOpen={go}
          onEdit={setEdited}
          onSecret={setSecret}
        />
      )}
      {edited && (
        <HookDialog
          object={object}
          hook={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onMade={setSecret}
        />
      )}
      {secret && <SecretDialog of={secret} onClose={() => setSecret(null)} />}
      <Suspense>
        {opened && <DeliveriesDrawer key={opened.id} hook={opened} onClose={() => go(undefined)} />}
      </Suspense>
    </SettingsPage>
  );
}
