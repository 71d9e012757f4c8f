import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { call } from '#web/api/client.ts';
import { usePasswordPair } from '#web/entrance/password-pair.tsx';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { profileTexts } from '#web/texts/profile.ts';
import styles from './profile.module.css';

/** Changes the password, behind a word until it is wanted. */
export function PasswordChange() {
  const t = useText(profileTexts);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>{t('password')}</Button>;
  return <PasswordChangeForm onClose={() => setOpen(false)} />;
}

function PasswordChangeForm({ onClose }: { onClose: () => void }) {
  const t = useText(profileTexts);
  const id = useId();
  const toast = useToast();
  const [present, setPresent] = useState('');
  const pair = usePasswordPair();
  const change = useMutation({
    mutationFn: () =>
      call<unknown>('POST', '/auth/change-password', {
        body: { currentPassword: present, newPassword: pair.password, revokeOtherSessions: true },
      }),
    onSuccess: () => {
      toast({ text: t('password.changed') });
      onClose();
    },
  });
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => change.mutate()}
      requiredMark={false}
    >
      <Form.Item
        label={t('password.now')}
        htmlFor={id}
        {...(change.error ? { validateStatus: 'error' as const, help: change.error.message } : {})}
      >
        <Input.Password
          id={id}
          size="large"
          autoComplete="current-password"
          autoFocus
          value={present}
          onChange={(event) => setPresent(event.target.value)}
        />
      </Form.Item>
      {pair.fields}
      <span className={styles['acts']}>
        <Button
          type="primary"
          htmlType="submit"
          loading={change.isPending}
          disabled={present === '' || !pair.isGood}
        >
          {t('password.change')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </span>
    </Form>
  );
}
