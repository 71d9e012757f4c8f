import { Form, Input, Segmented, Select } from 'antd';
import { useId } from 'react';
import type { WorkspaceChoice } from '#web/api/set-up.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { useCountries, useCurrencies, zones } from '#web/language/regions.ts';
import { entranceTexts } from '#web/texts/entrance.ts';

type Props = {
  readonly choice: WorkspaceChoice;
  readonly onChange: (change: Partial<WorkspaceChoice>) => void;
};

/** The facts of a new workspace and its first administrator. */
export function SetUpFields({ choice, onChange }: Props) {
  const t = useText(entranceTexts);
  const id = useId();
  const { choose } = useLanguage();
  const text = (name: 'workspace' | 'name' | 'email', label: string, complete: string) => (
    <Form.Item label={label} htmlFor={`${id}-${name}`}>
      <Input
        id={`${id}-${name}`}
        size="large"
        autoComplete={complete}
        autoFocus={name === 'workspace'}
        value={choice[name]}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </Form.Item>
  );
  const pick = (
    name: 'currency' | 'zone' | 'country',
    label: string,
    options: readonly { value: string; label: string }[],
  ) => (
    <Form.Item label={label} htmlFor={`${id}-${name}`}>
      <Select
        id={`${id}-${name}`}
        size="large"
        showSearch={{ optionFilterProp: 'label' }}
        value={choice[name]}
        onChange={(value: string) => onChange({ [name]: value })}
        options={[...options]}
      />
    </Form.Item>
  );
  const chooseLanguage = (language: 'en' | 'zh') => {
    choose(language);
    onChange({ language });
  };
  return (
    <>
      {text('workspace', t('set-up.workspace'), 'organization')}
      <Form.Item label={t('set-up.language')}>
        <Segmented
          block
          value={choice.language}
          options={[
            { value: 'zh' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
          onChange={chooseLanguage}
          aria-label={t('set-up.language')}
        />
      </Form.Item>
      {pick('country', t('set-up.country'), useCountries())}
      {pick('currency', t('set-up.currency'), useCurrencies())}
      {pick('zone', t('set-up.zone'), zones)}
      {text('name', t('set-up.name'), 'name')}
      {text('email', t('email'), 'username')}
    </>
  );
}
