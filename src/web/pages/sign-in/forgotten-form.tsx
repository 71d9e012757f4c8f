import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { askForPassword } from '#web/api/session.ts';
import { useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import styles from '#web/entrance/entrance.module.css';

/** Asks for a mail with a link for a new password. */
export function ForgottenForm({ onBack }: { readonly onBack: () => void }) {
  const t = useText(entranceTexts);
  const id = useId();
  const [email, setEmail] = useState('');
  const ask = useMutation({ mutationFn: () => askForPassword(email.trim()) });
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => email.trim() !== '' && ask.mutate()}
      requiredMark={false}
    >
      {ask.error && (
        <p className={styles['wrong']} role="alert">
          {ask.error.message}
        </p>
      )}
      {ask.isSuccess ? (
        <p className={styles['help']} role="status">
          {t('forgotten.sent', { email: email.trim() })}
        </p>
      ) : (
        <>
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
          <Button type="primary" size="large" htmlType="submit" block loading={ask.isPending}>
            {t('forgotten.send')}
          </Button>
        </>
      )}
      <Button type="link" block onClick={onBack}>
        {t('forgotten.back')}
      </Button>
    </Form>
  );
}
