import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { CopyField } from '#web/administration/copy-field.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { signInServicesTexts } from '#web/texts/sign-in-services.ts';
import { asked, saveService, servicesQuery, type Service, type ServiceKind } from './services.ts';
import styles from './sign-in-services.module.css';

type Props = {
  readonly kind: ServiceKind;
  readonly service: Service | null;
  readonly callbackUrl: string;
  readonly onClose: () => void;
};

type Values = Readonly<Record<string, string>>;

/** What a service asks of us, and what we ask of it. */
export function ServiceDialog({ kind, service, callbackUrl, onClose }: Props) {
  const t = useText(signInServicesTexts);
  const id = useId();
  const [values, setValues] = useState<Values>(() => begun(kind, service));
  const [trusts, setTrusts] = useState(service?.['trustEmail'] === true);
  const name = readText(service?.['name']) ?? t(`name.${kind}`);
  const save = useSaveService(t('saved', { name: values['name'] ?? name }), onClose);
  const isReady = asked[kind].every((field) => (values[field] ?? '').trim() !== '');
  const submit = () => {
    if (!isReady || save.isPending) return;
    const trimmed = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, value.trim()]),
    );
    const extra = kind === 'oidc' ? { trustEmail: trusts } : {};
    save.mutate({ ...trimmed, ...extra, kind, id: values['id'] ?? kind });
  };
  return (
    <Modal
      open
      title={t(service ? 'edit.of' : 'set-up.of', { name })}
      okText={t('save')}
      okButtonProps={{ disabled: !isReady }}
      confirmLoading={save.isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className={styles['steps']}>{t(`steps.${kind}`)}</p>
      <CopyField
        label={t('callback')}
        value={callbackUrl.replace('{id}', values['id'] || (kind === 'oidc' ? '…' : kind))}
      />
      <Form layout="vertical" className={styles['form'] ?? ''} onFinish={submit}>
        {save.error && <Alert type="error" showIcon title={save.error.message} />}
        {asked[kind].map((field) => (
          <Form.Item
            key={field}
            label={t(`field.${field}`)}
            htmlFor={`${id}-${field}`}
            {...(field === 'secret' && service ? { help: t('secret.again') } : {})}
          >
            <Input
              id={`${id}-${field}`}
              type={field === 'secret' ? 'password' : 'text'}
              autoComplete={field === 'secret' ? 'new-password' : 'off'}
              disabled={field === 'id' && service !== null}
              value={values[field] ?? ''}
              onChange={(event) =>
                setValues((before) => ({ ...before, [field]: event.target.value }))
              }
            />
          </Form.Item>
        ))}
        {kind === 'oidc' && (
          <Checkbox checked={trusts} onChange={(event) => setTrusts(event.target.checked)}>
            {t('trust')}
          </Checkbox>
        )}
      </Form>
    </Modal>
  );
}

function begun(kind: ServiceKind, service: Service | null): Values {
  const known = asked[kind].flatMap((field) => {
    const value = readText(service?.[field]);
    return value === null ? [] : [[field, value] as const];
  });
  return { ...(kind === 'oidc' ? {} : { id: kind }), ...Object.fromEntries(known) };
}

function useSaveService(said: string, onClose: () => void) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: saveService,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: servicesQuery.queryKey });
      toast({ text: said });
      onClose();
    },
  });
}
