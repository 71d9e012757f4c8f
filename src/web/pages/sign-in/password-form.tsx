import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { signIn } from '#web/api/session.ts';
import { useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import styles from '#web/entrance/entrance.module.css';

type Props = { readonly onSignedIn: () => void; readonly onSecondFactor: () => void };

/** E-mail and password. */
export function PasswordForm({ onSignedIn, onSecondFactor }: Props) {
  const t = useText(entranceTexts);
  const id = useId();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (step) => (step === 'second-factor' ? onSecondFactor() : onSignedIn()),
  });
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => email.trim() !== '' && password !== '' && enter.mutate()}
      requiredMark={false}
    >
      {enter.error && (
        <p className={styles['wrong']} role="alert">
          {enter.error.message}
        </p>
      )}
      <Form.Item label={t('email')} htmlFor={`${id}-email`}>
        <Input
          id={`${id}-email`}
          size="large"
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t('password')} htmlFor={`${id}-password`}>
        <Input.Password
          id={`${id}-password`}
          size="large"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={enter.isPending}>
        {t('sign-in')}
      </Button>
    </Form>
  );
}
