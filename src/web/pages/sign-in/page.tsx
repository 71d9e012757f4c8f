import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { metaQuery } from '#web/api/queries.ts';
import { providerAddress, waysQuery, type Ways } from '#web/api/session.ts';
import { Entrance } from '#web/entrance/entrance.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import { PasswordForm } from './password-form.tsx';
import { CodeForm } from './code-form.tsx';
import { ForgottenForm } from './forgotten-form.tsx';
import styles from '#web/entrance/entrance.module.css';

/** Signs a person in: password, second step, or another service. */
export function SignInPage() {
  const t = useText(entranceTexts);
  const { to, error } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<'password' | 'code' | 'forgotten'>('password');
  const enter = useEnter(to);
  const { data: ways } = useQuery(waysQuery);
  if (step === 'code') {
    return (
      <Entrance title={t('code.title')}>
        <CodeForm onVerified={enter} />
      </Entrance>
    );
  }
  if (step === 'forgotten') {
    return (
      <Entrance title={t('forgotten.title')} lead={t('forgotten.lead')}>
        <ForgottenForm onBack={() => setStep('password')} />
      </Entrance>
    );
  }
  return (
    <Entrance title={t('sign-in.title')} lead={t('sign-in.lead')}>
      {error && (
        <p className={styles['wrong']} role="alert">
          {t('sign-in.failed')}
        </p>
      )}
      <PasswordForm onSignedIn={enter} onSecondFactor={() => setStep('code')} />
      {ways && ways.providers.length > 0 && <Providers providers={ways.providers} to={to ?? '/'} />}
      {ways?.forgotten ? (
        <Button type="link" block onClick={() => setStep('forgotten')}>
          {t('forgotten')}
        </Button>
      ) : (
        <p className={styles['help']}>{t('sign-in.help')}</p>
      )}
    </Entrance>
  );
}

function useEnter(to: string | undefined): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    client.clear();
    // Only an address of ours: whatever else stands in the link must not lead the person away.
    const target = to?.startsWith('/') && !to.startsWith('//') ? to : '/';
    void client.fetchQuery(metaQuery).then(() => navigate({ href: target, replace: true }));
  };
}

function Providers({ providers, to }: { providers: Ways['providers']; to: string }) {
  const t = useText(entranceTexts);
  const label = useLabel();
  const go = async (id: string) => {
    const address = await providerAddress(id, to);
    if (address) location.assign(address);
  };
  return (
    <>
      <div className={styles['divider']}>{t('or')}</div>
      <div className={styles['ways']}>
        {providers.map(({ id, name }) => (
          <Button key={id} size="large" block onClick={() => void go(id)}>
            {t('sign-in.with', { name: label(name) })}
          </Button>
        ))}
      </div>
    </>
  );
}
