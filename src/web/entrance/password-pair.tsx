import { Form, Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '#web/language/language.ts';
import { entranceTexts } from '#web/texts/entrance.ts';

type Pair = { readonly password: string; readonly isGood: boolean; readonly fields: ReactNode };

/** A new password typed twice, with what is wrong beside it. */
export function usePasswordPair(): Pair {
  const t = useText(entranceTexts);
  const id = useId();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const isShort = [...password].length < 8;
  const differs = again !== '' && again !== password;
  const fields = (
    <>
      <Form.Item
        label={t('new-password')}
        htmlFor={`${id}-new`}
        help={t('password.short')}
        {...(password !== '' && isShort ? { validateStatus: 'warning' as const } : {})}
      >
        <Input.Password
          id={`${id}-new`}
          size="large"
          autoComplete="new-password"
          maxLength={128}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t('repeat')}
        htmlFor={`${id}-again`}
        {...(differs ? { validateStatus: 'error' as const, help: t('repeat.differs') } : {})}
      >
        <Input.Password
          id={`${id}-again`}
          size="large"
          autoComplete="new-password"
          maxLength={128}
          value={again}
          onChange={(event) => setAgain(event.target.value)}
        />
      </Form.Item>
    </>
  );
  return { password, isGood: !isShort && again === password, fields };
}
