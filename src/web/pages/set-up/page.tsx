import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { Refusal } from '#web/api/client.ts';
import { setUp, type WorkspaceChoice } from '#web/api/set-up.ts';
import { Entrance } from '#web/entrance/entrance.tsx';
import { usePasswordPair } from '#web/entrance/password-pair.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import { SetUpFields } from './fields.tsx';
import { TradeChoice } from './trade-choice.tsx';
import styles from '#web/entrance/entrance.module.css';

/** The first page of an empty system: the company, its habits and its first administrator. */
export function SetUpPage() {
  const t = useText(entranceTexts);
  const { language } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const token = useLocation().hash;
  const [choice, setChoice] = useState<WorkspaceChoice>(() => guess(language));
  const pair = usePasswordPair();
  const begin = useMutation({
    mutationFn: () => setUp({ ...choice, token, password: pair.password }),
    onSuccess: () => {
      client.clear();
      void navigate({ to: '/', replace: true });
    },
  });
  const isReady =
    choice.workspace.trim() !== '' &&
    choice.name.trim() !== '' &&
    choice.email.includes('@') &&
    pair.isGood;
  if (begin.error instanceof Refusal && [409, 410].includes(begin.error.status)) {
    return (
      <Entrance title={t('set-up.done')}>
        <Button type="primary" onClick={() => void navigate({ to: '/sign-in' })}>
          {t('link.to-sign-in')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('set-up.title')} lead={t('set-up.lead')}>
      <Form
        layout="vertical"
        className={styles['form'] ?? ''}
        onFinish={() => begin.mutate()}
        requiredMark={false}
      >
        {begin.error && (
          <p className={styles['wrong']} role="alert">
            {begin.error.message}
          </p>
        )}
        <SetUpFields
          choice={choice}
          onChange={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
        <TradeChoice
          trade={choice.trade}
          onChange={(trade) => setChoice((before) => ({ ...before, trade }))}
        />
        {pair.fields}
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          block
          loading={begin.isPending}
          disabled={!isReady}
        >
          {t('set-up.begin')}
        </Button>
      </Form>
    </Entrance>
  );
}

// The device knows best where it stands.
function guess(language: 'en' | 'zh'): WorkspaceChoice {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // Some systems add to the name what no standard knows (en-US@posix), so it is not parsed as a locale.
  const region = /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? (language === 'zh' ? 'CN' : 'US');
  const country = timeZone === 'Asia/Shanghai' ? 'CN' : region;
  return {
    workspace: '',
    language,
    currency: currencies[country] ?? 'USD',
    zone: timeZone,
    country,
    name: '',
    email: '',
    trade: null,
  };
}

const currencies: Readonly<Record<string, string>> = {
  CN: 'CNY',
  HK: 'HKD',
  MO: 'MOP',
  TW: 'TWD',
  SG: 'SGD',
  JP: 'JPY',
  GB: 'GBP',
  CH: 'CHF',
  AU: 'AUD',
  CA: 'CAD',
  IN: 'INR',
  DE: 'EUR',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  NL: 'EUR',
  AT: 'EUR',
  BE: 'EUR',
  IE: 'EUR',
  FI: 'EUR',
  PT: 'EUR',
};
