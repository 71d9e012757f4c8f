import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { linkQuery, spendLink, type LinkLook } from '#web/api/session.ts';
import { Entrance } from '#web/entrance/entrance.tsx';
import { usePasswordPair } from '#web/entrance/password-pair.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import styles from '#web/entrance/entrance.module.css';

/** Enters by a one-time link: the first administrator, an invitation, a new password. */
export function SignInLinkPage() {
  const t = useText(entranceTexts);
  // After the hash, so that the token stands in no log of a server or proxy.
  const token = useLocation().hash;
  const { data: look, error } = useQuery(linkQuery(token));
  if (error || token === '') {
    return (
      <Entrance title={t('link.spent')} lead={error?.message ?? t('link.spent.help')}>
        <p className={styles['help']}>
          <Link to="/sign-in">{t('link.to-sign-in')}</Link>
        </p>
      </Entrance>
    );
  }
  if (!look)
    return (
      <Entrance title={t('link.title.first')}>
        <Lines count={3} />
      </Entrance>
    );
  const words = { name: look.name, workspace: look.workspace };
  return (
    <Entrance
      title={t(`link.title.${look.kind}`, words)}
      lead={t(look.joins ? 'link.joins' : 'link.lead', words)}
    >
      <LinkForm token={token} look={look} />
    </Entrance>
  );
}

function LinkForm({ token, look }: { token: string; look: LinkLook }) {
  const t = useText(entranceTexts);
  const id = useId();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [email, setEmail] = useState(look.email ?? '');
  const pair = usePasswordPair();
  const asksEmail = look.email === null && !look.joins;
  const enter = useMutation({
    mutationFn: () =>
      spendLink(token, {
        ...(look.joins ? {} : { password: pair.password }),
        ...(asksEmail ? { email: email.trim() } : {}),
      }),
    onSuccess: (isSignedIn) => {
      client.clear();
      void navigate({ to: isSignedIn ? '/' : '/sign-in', replace: true });
    },
  });
  const isReady = look.joins || (pair.isGood && (!asksEmail || email.includes('@')));
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => enter.mutate()}
      requiredMark={false}
    >
      {enter.error && (
        <p className={styles['wrong']} role="alert">
          {enter.error.message}
        </p>
      )}
      {!look.joins && (
        <>
          <Form.Item label={t('email')} htmlFor={`${id}-email`}>
            <Input
              id={`${id}-email`}
              size="large"
              type="email"
              autoComplete="username"
              value={email}
              readOnly={!asksEmail}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Form.Item>
          {pair.fields}
        </>
      )}
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={enter.isPending}
        disabled={!isReady}
      >
        {t(look.joins ? 'link.join' : 'enter')}
      </Button>
    </Form>
  );
}
