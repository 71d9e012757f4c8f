import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Switch } from 'antd';
import { useState } from 'react';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { signInServicesTexts } from '#web/texts/sign-in-services.ts';
import { ServiceDialog } from './service-dialog.tsx';
import {
  kinds,
  removeService,
  servicesQuery,
  turnService,
  type Service,
  type ServiceKind,
} from './services.ts';
import styles from './sign-in-services.module.css';

type Edited = { readonly kind: ServiceKind; readonly service: Service | null };

/** The services that people may sign in with. */
export function SignInServicesPage() {
  const t = useText(signInServicesTexts);
  const [edited, setEdited] = useState<Edited | null>(null);
  const { data, error, isPending } = useQuery(servicesQuery);
  return (
    <SettingsPage title={t('title')} lead={t('lead')}>
      {isPending && <Lines count={7} />}
      {error && <Notice title={error.message} />}
      {data && (
        <ul className={styles['services']}>
          <li>
            <span className={styles['name']}>{t('password')}</span>
            <span className={styles['state']}>{t('password.help')}</span>
          </li>
          {kinds.map((kind) => (
            <KindRows key={kind} kind={kind} services={data.items} onEdit={setEdited} />
          ))}
        </ul>
      )}
      {edited && data && (
        <ServiceDialog {...edited} callbackUrl={data.callbackUrl} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

type RowsProps = {
  readonly kind: ServiceKind;
  readonly services: readonly Service[];
  readonly onEdit: (edited: Edited) => void;
};

function KindRows({ kind, services, onEdit }: RowsProps) {
  const t = useText(signInServicesTexts);
  const own = services.filter((service) => service.kind === kind);
  const name = t(`name.${kind}`);
  // Of the others there may be several.
  const isFree = own.length === 0 || kind === 'oidc';
  return (
    <>
      {own.map((service) => (
        <ServiceRow
          key={service.id}
          service={service}
          name={readText(service['name']) ?? name}
          onEdit={() => onEdit({ kind, service })}
        />
      ))}
      {isFree && (
        <li>
          <span className={styles['name']}>{name}</span>
          <span className={styles['state']}>{t('state.none')}</span>
          <Button
            size="small"
            aria-label={t('set-up.of', { name })}
            onClick={() => onEdit({ kind, service: null })}
          >
            {t('set-up')}
          </Button>
        </li>
      )}
    </>
  );
}

type RowProps = { readonly service: Service; readonly name: string; readonly onEdit: () => void };

function ServiceRow({ service, name, onEdit }: RowProps) {
  const t = useText(signInServicesTexts);
  const refreshes = [servicesQuery.queryKey];
  const turn = useAct({
    run: (enabled: boolean) => turnService(service, enabled),
    said: (enabled) => t(enabled ? 'offered' : 'withdrawn', { name }),
    refreshes,
  });
  const remove = useAct({ run: removeService, said: () => t('removed', { name }), refreshes });
  return (
    <li>
      <span className={styles['name']}>{name}</span>
      <span className={styles['state']} data-on={service.enabled}>
        {t(service.enabled ? 'state.on' : 'state.off')}
      </span>
      <Switch
        size="small"
        checked={service.enabled}
        loading={turn.isPending}
        onChange={(enabled) => turn.mutate(enabled)}
        aria-label={t('offer', { name })}
      />
      <Button size="small" aria-label={t('edit.of', { name })} onClick={onEdit}>
        {t('edit')}
      </Button>
      <Popconfirm
        title={t('remove.of', { name })}
        description={t('remove.ask')}
        okText={t('remove')}
        okButtonProps={{ danger: true }}
        placement="topRight"
        onConfirm={() => remove.mutate(service)}
      >
        <Button size="small" aria-label={t('remove.of', { name })}>
          {t('remove')}
        </Button>
      </Popconfirm>
    </li>
  );
}
