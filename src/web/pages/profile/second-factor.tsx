import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { lazy, Suspense, useId, useState } from 'react';
import { call } from '#web/api/client.ts';
import { verifySecondFactor } from '#web/api/session.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { profileTexts } from '#web/texts/profile.ts';
import styles from './profile.module.css';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

type Secret = { readonly totpURI: string; readonly backupCodes: readonly string[] };

/** Switches the second step of signing in on and off. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useText(profileTexts);
  const [step, setStep] = useState<'closed' | 'password' | Secret>('closed');
  return (
    <div className={styles['factor']}>
      <h3>{t('factor')}</h3>
      <p>{t(isOn ? 'factor.on' : 'factor.off')}</p>
      {step === 'closed' && (
        <Button onClick={() => setStep('password')}>
          {t(isOn ? 'factor.disable' : 'factor.enable')}
        </Button>
      )}
      {step === 'password' && (
        <PasswordStep isOn={isOn} onClose={() => setStep('closed')} onSecret={setStep} />
      )}
      {typeof step === 'object' && <ConfirmStep secret={step} onClose={() => setStep('closed')} />}
    </div>
  );
}

type PasswordProps = {
  readonly isOn: boolean;
  readonly onClose: () => void;
  readonly onSecret: (secret: Secret) => void;
};

function PasswordStep({ isOn, onClose, onSecret }: PasswordProps) {
  const t = useText(profileTexts);
  const id = useId();
  const client = useQueryClient();
  const toast = useToast();
  const [password, setPassword] = useState('');
  const go = useMutation({
    mutationFn: () =>
      call<Secret>('POST', `/auth/two-factor/${isOn ? 'disable' : 'enable'}`, {
        body: { password },
      }),
    onSuccess: (secret) => {
      if (!isOn) return onSecret(secret);
      void client.invalidateQueries({ queryKey: ['session'] });
      toast({ text: t('factor.ended') });
      onClose();
    },
  });
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => go.mutate()}
      requiredMark={false}
    >
      <Form.Item
        label={t('factor.password')}
        htmlFor={id}
        {...(go.error ? { validateStatus: 'error' as const, help: go.error.message } : {})}
      >
        <Input.Password
          id={id}
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Form.Item>
      <span className={styles['acts']}>
        <Button type="primary" htmlType="submit" loading={go.isPending} disabled={password === ''}>
          {t(isOn ? 'factor.disable' : 'next')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </span>
    </Form>
  );
}

function ConfirmStep({ secret, onClose }: { secret: Secret; onClose: () => void }) {
  const t = useText(profileTexts);
  const id = useId();
  const client = useQueryClient();
  const toast = useToast();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => verifySecondFactor(code.trim(), false, false),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['session'] });
      toast({ text: t('factor.done') });
      onClose();
    },
  });
  const key = new URL(secret.totpURI).searchParams.get('secret') ?? '';
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => confirm.mutate()}
      requiredMark={false}
    >
      <p>{t('factor.scan')}</p>
      <Suspense>
        <QrCode value={secret.totpURI} />
      </Suspense>
      <p>
        {t('factor.key')}: <code>{key}</code>
      </p>
      <p>{t('factor.backup')}</p>
      <ul className={styles['codes']}>
        {secret.backupCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <Form.Item
        label={t('factor.code')}
        htmlFor={id}
        {...(confirm.error
          ? { validateStatus: 'error' as const, help: confirm.error.message }
          : {})}
      >
        <Input
          id={id}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Form.Item>
      <span className={styles['acts']}>
        <Button
          type="primary"
          htmlType="submit"
          loading={confirm.isPending}
          disabled={code.trim().length < 6}
        >
          {t('factor.confirm')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </span>
    </Form>
  );
}
