import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { verifySecondFactor } from '#web/api/session.ts';
import { useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';
import styles from '#web/entrance/entrance.module.css';

/** The second step of signing in: the authenticator's code, or a backup code. */
export function CodeForm({ onVerified }: { onVerified: () => void }) {
  const t = useText(entranceTexts);
  const id = useId();
  const [code, setCode] = useState('');
  const [isBackup, setBackup] = useState(false);
  const [trusts, setTrusts] = useState(false);
  const verify = useMutation({
    mutationFn: () => verifySecondFactor(code.trim(), isBackup, trusts),
    onSuccess: onVerified,
  });
  const switchKind = () => {
    setBackup(!isBackup);
    setCode('');
    verify.reset();
  };
  return (
    <Form
      layout="vertical"
      className={styles['form'] ?? ''}
      onFinish={() => verify.mutate()}
      requiredMark={false}
    >
      {verify.error && (
        <p className={styles['wrong']} role="alert">
          {verify.error.message}
        </p>
      )}
      <Form.Item
        label={t(isBackup ? 'code.backup' : 'code')}
        htmlFor={id}
        {...(isBackup ? {} : { extra: t('code.lead') })}
      >
        <Input
          id={id}
          key={String(isBackup)}
          size="large"
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          maxLength={isBackup ? 40 : 6}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Form.Item>
      <Form.Item>
        <Checkbox checked={trusts} onChange={(event) => setTrusts(event.target.checked)}>
          {t('code.trust')}
        </Checkbox>
      </Form.Item>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={verify.isPending}
        disabled={code.trim() === ''}
      >
        {t('code.verify')}
      </Button>
      <Button type="link" block onClick={switchKind}>
        {t(isBackup ? 'code.use-app' : 'code.use-backup')}
      </Button>
    </Form>
  );
}
